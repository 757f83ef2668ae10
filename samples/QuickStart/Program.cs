using ColdCall;
using QuickStart;
using QuickStart.Doctor;

if (args is ["doctor", .. string[] asked]) return await DoctorCommand.RunAsync(asked);

if (Arguments.TryParse(args, out string problem) is not { } arguments)
{
    await Console.Error.WriteLineAsync($"{problem}\n\n{Arguments.Usage}");
    return 2;
}

await using EmulatedTelnyx telnyx = await EmulatedTelnyx.StartAsync();
WebApplicationBuilder builder = WebApplication.CreateBuilder();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Configuration.AddInMemoryCollection(telnyx.Settings);
builder.Services.AddSingleton<Timeline>();
builder.Services.AddColdCall(builder.Configuration.GetSection("ColdCall")).AddConferenceEvents<Timeline>();

#region readme
builder.Services.AddColdCall(builder.Configuration.GetSection("ColdCall"))
    .AddTelnyx()                               // section ColdCall:Telnyx
    .AddConferenceEvents<CallLog>();

WebApplication app = builder.Build();

app.MapTelnyxWebhooks();                       // POST /webhooks/telnyx

app.MapPost("/calls", async (NewCall call, IConferenceDialer dialer, CancellationToken ct) =>
{
    Conference conference = await dialer.OpenAsync(new() { Key = call.Id }, ct);
    Participant agent = await dialer.DialAsync(new() { Conference = conference.Id, Key = $"{call.Id}-agent", To = Destination.Browser("agent-7") }, ct);
    Participant lead = await dialer.DialAsync(new() { Conference = conference.Id, Key = $"{call.Id}-lead", To = Destination.Phone(call.To), From = call.From, After = agent.Id }, ct);
    return Results.Accepted($"/calls/{conference.Id}", new { conference.Id, lead = lead.Id });
});
#endregion

await app.StartAsync();
await telnyx.SendWebhooksToAsync(new Uri(new Uri(app.Urls.First()), "/webhooks/telnyx"));
return await new Story(app, telnyx).RunAsync(arguments.Numbers);

#region readme
internal sealed record NewCall(string Id, PhoneNumber To, PhoneNumber From);

internal sealed class CallLog(ILogger<CallLog> log) : IConferenceEvents
{
    public ValueTask OnParticipantJoinedAsync(ParticipantJoined joined, CancellationToken cancellationToken)
    {
        log.LogInformation("{Participant} joined {Conference}", joined.Participant.Key, joined.Conference);
        return ValueTask.CompletedTask;
    }
}
#endregion
