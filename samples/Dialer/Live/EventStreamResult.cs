using System.Text.Json;
using System.Threading.Channels;
using Dialer.Hosting;

namespace Dialer.Live;

/// <summary>Server-sent events, with a comment now and then. (The framework's own result cannot send comments.)</summary>
internal sealed class EventStreamResult(AgentStream stream, string? lastId, Func<CancellationToken, Task<Snapshot>> snapshot) : IResult
{
    public static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);
    private const int RetryMilliseconds = 1000;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        IServiceProvider services = httpContext.RequestServices;
        CancellationToken stopping = services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        using EventQueue reader = stream.Open(lastId);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(httpContext.RequestAborted, stopping, reader.Dropped);
        try
        {
            httpContext.Response.ContentType = "text/event-stream";
            httpContext.Response.Headers.CacheControl = "no-cache,no-store";
            await SendAsync(httpContext, $"retry: {RetryMilliseconds}\n\n", over.Token);
            if (reader.SnapshotId is { } id) await SendAsync(httpContext, TextOf(await SnapshotAsync(id, over.Token)), over.Token);
            await ForwardAsync(httpContext, reader.Events, services.GetRequiredService<TimeProvider>(), over.Token);
        }
        catch (OperationCanceledException)
        {
            // The page has gone or does not keep up, or the application stops.
            if (!stopping.IsCancellationRequested) httpContext.Abort();
        }
        finally
        {
            stream.Close(reader);
        }
    }

    private static async Task ForwardAsync(HttpContext context, ChannelReader<StreamEvent> events, TimeProvider clock, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task<bool> more = events.WaitToReadAsync(cancellationToken).AsTask();
            while (!await IsSoonAsync(more, clock, cancellationToken)) await SendAsync(context, ": still here\n\n", cancellationToken);
            while (events.TryRead(out StreamEvent? next)) await SendAsync(context, TextOf(next), cancellationToken);
        }
    }

    private static async Task<bool> IsSoonAsync(Task more, TimeProvider clock, CancellationToken cancellationToken)
    {
        try
        {
            await more.WaitAsync(Heartbeat, clock, cancellationToken);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private async Task<StreamEvent> SnapshotAsync(string id, CancellationToken cancellationToken) =>
        new(id, "snapshot", JsonSerializer.Serialize(await snapshot(cancellationToken), DialerJsonContext.Default.Snapshot));

    /// <summary>JSON has no line breaks, so one line of data is enough.</summary>
    private static string TextOf(StreamEvent each) => $"id: {each.Id}\nevent: {each.Type}\ndata: {each.Data}\n\n";

    private static async Task SendAsync(HttpContext context, string text, CancellationToken cancellationToken)
    {
        await context.Response.WriteAsync(text, cancellationToken);
        await context.Response.Body.FlushAsync(cancellationToken);
    }
}
