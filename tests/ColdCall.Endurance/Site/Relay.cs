namespace ColdCall.Endurance.Site;

/// <summary>Stands between two programs and does with each request what it is told to.</summary>
internal sealed class Relay : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Relay(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public static async Task<Relay> StartAsync(Func<Letter, CancellationToken, Task<Reply>> handle)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        WebApplication app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.Run(async context =>
        {
            Reply reply = await handle(await Letter.ReadAsync(context.Request), CancellationToken.None);
            await reply.WriteAsync(context.Response);
        });
        await app.StartAsync();
        return new Relay(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
