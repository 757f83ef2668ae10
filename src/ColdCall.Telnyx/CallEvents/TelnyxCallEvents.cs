using ColdCall.Http;
using ColdCall.Telnyx.Http;
using ColdCall.Telnyx.Json;

namespace ColdCall.Telnyx.CallEvents;

/// <inheritdoc cref="ITelnyxCallEvents" />
internal sealed class TelnyxCallEvents(TelnyxTransport transport) : ITelnyxCallEvents
{
    public IAsyncEnumerable<CallEventEntry> ListAsync(ListCallEventsRequest? request = null, CancellationToken cancellationToken = default) =>
        transport.ListAsync(
            ("list call events", page => "call_events" + QueryOf(request ?? new ListCallEventsRequest(), page)), WireJson.Context.CallEventListAnswer, cancellationToken);

    private static string QueryOf(ListCallEventsRequest request, int page) => Paths.Query(
        ("filter[leg_id]", request.LegId),
        ("filter[application_session_id]", request.ApplicationSessionId),
        ("filter[connection_id]", request.ConnectionId),
        ("filter[application_name][contains]", request.ApplicationName),
        ("filter[outbound.outbound_voice_profile_id]", request.OutboundVoiceProfileId),
        ("filter[product]", request.Product?.Value),
        ("filter[type]", request.Type?.Value),
        ("filter[name]", request.Name),
        ("filter[from]", request.From),
        ("filter[to]", request.To),
        ("filter[status]", request.Status?.Value),
        ("filter[failed]", Paths.Text(request.Failed)),
        ($"filter[occurred_at][{request.OccurredAt?.Comparison}]", request.OccurredAt?.Text),
        ("page[number]", Paths.Text(page)),
        ("page[size]", Paths.Text(Exchanges.PageSize)));
}
