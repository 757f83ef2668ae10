using ColdCall.Http;
using ColdCall.Telnyx.Http;
using ColdCall.Telnyx.Json;

namespace ColdCall.Telnyx.Connections;

/// <inheritdoc cref="ITelnyxConnections" />
internal sealed class TelnyxConnections(TelnyxTransport transport) : ITelnyxConnections
{
    public IAsyncEnumerable<TelnyxCall> ListActiveCallsAsync(string connectionId, CancellationToken cancellationToken = default)
    {
        string path = $"connections/{Paths.Segment(connectionId, nameof(connectionId))}/active_calls";
        string PathAfter(string? after) => path + Paths.Query(("page[limit]", Paths.Text(Exchanges.PageSize)), ("page[after]", after));
        return transport
            .ListByCursorAsync(("list active calls", PathAfter), WireJson.Context.CallListAnswer, cancellationToken)
            .Where(call => call.CallControlId.Length > 0);
    }
}
