using Dialer.Calls;
using Dialer.Hosting;

namespace Dialer.Live;

/// <summary><c>GET /api/v1/events</c></summary>
internal static class LiveEndpoints
{
    public static void MapLive(this IEndpointRouteBuilder api) => api.MapGet("/events", Open)
        .WithSummary("The agent's events, as server-sent events; Last-Event-ID resumes.")
        .Produces(StatusCodes.Status200OK, contentType: "text/event-stream");

    private static EventStreamResult Open(HttpRequest request, string? client_id, EventStreams streams, CallJournal journal, TimeProvider clock)
    {
        string clientId = Check.ClientId(client_id);
        string? lastId = request.Headers["Last-Event-ID"].ToString() is { Length: > 0 } id ? id : null;
        return new EventStreamResult(streams.Of(clientId), lastId, async cancellationToken =>
        {
            DateTimeOffset now = clock.GetUtcNow();
            return new Snapshot(now, await journal.CurrentAsync(clientId, cancellationToken) is { } call ? CallView.Of(call, now) : null);
        });
    }
}
