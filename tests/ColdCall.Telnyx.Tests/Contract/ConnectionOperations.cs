namespace ColdCall.Telnyx.Tests.Contract;

internal static class ConnectionOperations
{
    public static IEnumerable<Operation> All =>
    [
        new("ListConnectionActiveCalls", (telnyx, _, token) => telnyx.Connections.ListActiveCallsAsync("7", token).ToListAsync(token).AsTask()),
        new("ListCallEvents", (telnyx, fill, token) => telnyx.CallEvents.ListAsync(fill.Query<ListCallEventsRequest>(), token).ToListAsync(token).AsTask()),
    ];
}
