using System.Runtime.CompilerServices;
using ColdCall.Telnyx.Http;
using ColdCall.Telnyx.Json;

namespace ColdCall.Telnyx.Connections;

/// <inheritdoc cref="ITelnyxConnections" />
internal sealed class TelnyxConnections(TelnyxTransport transport) : ITelnyxConnections
{
    private const string PageLimit = "250";

    public IAsyncEnumerable<TelnyxCall> ListActiveCallsAsync(string connectionId, CancellationToken cancellationToken = default)
    {
        string path = $"connections/{Paths.Segment(connectionId, nameof(connectionId))}/active_calls";
        return ListAsync(path, cancellationToken);
    }

    private async IAsyncEnumerable<TelnyxCall> ListAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // A cursor that comes again would list the same legs for ever.
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string? after = null;
        do
        {
            string query = Paths.Query(("page[limit]", PageLimit), ("page[after]", after));
            ListAnswer<TelnyxCall> page = await transport.ReadPageAsync(
                ("list active calls", path + query), WireJson.Context.CallListAnswer, cancellationToken).ConfigureAwait(false);
            foreach (TelnyxCall call in page.Data)
            {
                if (call is { CallControlId.Length: > 0 }) yield return call;
            }

            after = page.Data.Count > 0 ? page.Meta?.Cursors?.After : null;
        }
        while (after is { Length: > 0 } && seen.Add(after));
    }
}
