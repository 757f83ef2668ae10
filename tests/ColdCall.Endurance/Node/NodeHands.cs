namespace ColdCall.Endurance.Node;

/// <summary>What a test asks the node to do.</summary>
internal static class NodeHands
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/calls", CallAsync);
        app.MapPost("/mute", (ParticipantId participant, IConferenceDialer dialer, CancellationToken ct) => dialer.MuteAsync(participant, ct));
        app.MapPost("/remove", (ParticipantId participant, IConferenceDialer dialer, CancellationToken ct) => dialer.RemoveAsync(participant, ct));
        app.MapPost("/end", (ConferenceId conference, IConferenceDialer dialer, CancellationToken ct) => dialer.EndAsync(conference, ct));
        app.MapPost("/stop-everything", (IConferenceDialer dialer, CancellationToken ct) => dialer.StopEverythingAsync(ct));
        app.MapPost("/store", (bool isOut, StoreSwitch store) => store.IsOut = isOut);
        app.MapGet("/measures", MeasureAsync);
    }

    /// <summary>An agent, and a lead once the agent is there.</summary>
    private static async Task<PlacedCall> CallAsync(NewCall call, IConferenceDialer dialer, CancellationToken ct)
    {
        Conference conference = await dialer.OpenAsync(new() { Key = call.Key, Provider = call.Provider }, ct);
        Participant agent = await dialer.DialAsync(
            new() { Conference = conference.Id, Key = $"{call.Key}-agent", To = Destination.Browser(call.Agent), EndConferenceOnExit = true }, ct);
        Participant lead = await dialer.DialAsync(
            new() { Conference = conference.Id, Key = $"{call.Key}-lead", To = Destination.Phone(call.Lead), After = agent.Id, EndConferenceOnExit = true }, ct);
        return new PlacedCall(conference.Id.Value, agent.Id.Value, lead.Id.Value);
    }

    private static async Task<Measures> MeasureAsync(bool collect, IConferenceDialer dialer, CancellationToken ct)
    {
        // What is garbage says nothing of a leak.
        long heap = GC.GetTotalMemory(forceFullCollection: collect);
        return new Measures(Environment.WorkingSet, heap, await dialer.ListAsync(ct).CountAsync(ct));
    }
}
