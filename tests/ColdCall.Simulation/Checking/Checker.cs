using System.Text.Json;
using ColdCall.Json;
using ColdCall.Providers;
using ColdCall.Simulation.Faults;
using ColdCall.Simulation.Nodes;
using ColdCall.Simulation.Working;
using ColdCall.StateMachine;
using ColdCall.Storage;

namespace ColdCall.Simulation.Checking;

/// <summary>Watches a run: what is stored, what rings, who is told what. The emulator is the truth about the first two, the log of writes about the third.</summary>
internal sealed partial class Checker(World world)
{
    private readonly SortedDictionary<string, ConferenceRecord> _states = new(StringComparer.Ordinal);
    private readonly HashSet<string> _eventKeys = new(StringComparer.Ordinal);
    private readonly HashSet<string> _parked = new(StringComparer.Ordinal);
    private readonly HashSet<string> _rung = new(StringComparer.Ordinal);

    /// <summary>What is known of conferences, as it was stored last.</summary>
    public IEnumerable<ConferenceRecord> States => _states.Values;

    public List<string> Log { get; } = [];

    public int Parking => _parked.Count;

    private Tally Tally => world.Swarm.Tally;

    public void Break(Invariant invariant, string message) => world.Loop.Break(invariant, message);

    public void Saved(ConferenceSave save, SaveStatus status)
    {
        if (status == SaveStatus.DuplicateEvent) Tally.Reached(Goal.DuplicateEvent);
        if (status != SaveStatus.Saved) return;
        if (save.Quarantined) Break(Invariant.NothingSetAside, $"Conference {save.Id} is set aside, although nothing of it is poison.");
        world.Trace.Digest(save.State.Span);
        ConferenceRecord after = JsonSerializer.Deserialize(save.State.Span, EngineJsonContext.Default.ConferenceRecord)!;
        ConferenceRecord? before = _states.GetValueOrDefault(save.Id);
        _states[save.Id] = after;
        foreach (string key in save.EventKeys) _eventKeys.Add(key);
        foreach (InboxEntry entry in save.Inbox) Enter(entry);
        if (before is not null) Compare(before, after);
        if (world.Trace.KeepsLines) world.Trace.Add("store", "saved", Describe(after));
    }

    /// <summary>The process is dead.</summary>
    public void Died(NodeLife life)
    {
        _ = life;
        if (_states.Values.Any(state => state.Owed.Count > 0)) Tally.Reached(Goal.CrashOwingCommands);
    }

    public void Parked(ParkedEvent parked)
    {
        _eventKeys.Add(parked.EventKey);
        _parked.Add(parked.EventKey);
    }

    public void Unparked(string eventKey) => _parked.Remove(eventKey);

    /// <summary>A 2xx says that the event is kept.</summary>
    public void RequireStored(ProviderEvent told)
    {
        if (!_eventKeys.Contains(told.EventKey)) Break(Invariant.AcceptedIsStored, $"{told.EventType} {told.EventKey} is acknowledged and not stored.");
    }

    /// <summary>After everything that the provider did.</summary>
    public void ProviderActed()
    {
        foreach ((string number, int rings) in world.Emulator.Exchange.Rings.All)
        {
            if (world.Workload.IsForeign(number)) continue;
            if (rings > 1) Break(Invariant.OneRingPerIntent, $"{number} rang {rings} times.");
            if (_rung.Add(number)) Rang(number);
        }

        RequireOneRoom();
        world.Workload.RequireForeignLegs();
    }

    private void Rang(string number)
    {
        Tally.Rings++;
        if (Workload.IsForbidden(number)) Break(Invariant.NoForbiddenRing, $"{number} rang, which the guard forbids.");
        foreach (ConferenceRecord state in _states.Values)
        {
            ParticipantRecord? rung = state.Participants.FirstOrDefault(participant => (participant.To as PhoneDestination)?.Number.Value == number);
            if (rung is null) continue;
            if (rung.Intent == IntentState.Planned) Break(Invariant.NoRingWithoutRecord, $"{number} rang, and the record says that nothing was sent.");
            if (world.Workload.PrerequisiteOf(number) is { } after && state.Find(after)?.JoinedAt is null)
                Break(Invariant.AfterWaits, $"{number} rang before participant {after} had joined.");
            return;
        }

        Break(Invariant.NoRingWithoutRecord, $"{number} rang, and nothing says why.");
    }

    private void RequireOneRoom()
    {
        IReadOnlyList<ColdCall.Emulator.Core.Conference> rooms = world.Emulator.Exchange.Conferences;
        if (rooms.Count < 2) return;
        foreach (IGrouping<string, string> held in rooms.Where(room => room.IsActive).Select(room => room.Name).GroupBy(name => string.Join('-', name.Split('-').Take(2)), StringComparer.Ordinal))
        {
            if (held.Count() > 1) Break(Invariant.OneRoom, $"A conference is held in two rooms: {string.Join(", ", held)}.");
        }
    }

    private void Compare(ConferenceRecord before, ConferenceRecord after)
    {
        if (after.State < before.State) Break(Invariant.StateGoesForward, $"Conference {after.Id} went from {before.State} back to {after.State}.");
        foreach (ParticipantRecord was in before.Participants)
        {
            ParticipantRecord? now = after.Find(was.Number);
            if (now is null || now.State < was.State || now.Intent < was.Intent)
                Break(Invariant.StateGoesForward, $"Participant {before.IdOf(was.Number)} went from {was.State} ({was.Intent}) back to {now?.State} ({now?.Intent}).");
            else if (was.Ended && (now.Cause != was.Cause || now.EndedAt != was.EndedAt))
                Break(Invariant.StateGoesForward, $"Participant {before.IdOf(was.Number)} had ended with {was.Cause} and now did with {now.Cause}.");
            if (now is not null) Note(after, was, now);
        }

        if (after.Participants.Count(participant => participant.InRoom) > 1) Tally.Reached(Goal.ConferenceJoinedByTwo);
    }

    private void Note(ConferenceRecord state, ParticipantRecord was, ParticipantRecord now)
    {
        if (was.Intent == IntentState.Unknown && now.Intent == IntentState.Confirmed) Tally.Reached(Goal.UnknownConfirmed);
        if (was.Intent == IntentState.Unknown && now is { Intent: IntentState.Void, Cause: not ParticipantEndCause.NeedsOperator }) Tally.Reached(Goal.UnknownNotPlaced);
        if (was.Intent == IntentState.Sent && now.Intent == IntentState.Confirmed && state.Owed.Any(owed => owed.Command is DialCommand && owed.Command.Participant == state.IdOf(now.Number)))
            Tally.Reached(Goal.WebhookBeforeDialAnswer);
        if (was.AnsweredAt is null && now is { AnsweredAt: not null, HangUpCause: not null }) Tally.Reached(Goal.CancelRacesAnswer);
        if (was.Intent == IntentState.Planned && now is { Intent: IntentState.Sent, After: not null }) Tally.Reached(Goal.PrerequisiteJoined);
        if (!was.Ended && now.Cause == ParticipantEndCause.PrerequisiteEnded) Tally.Reached(Goal.PrerequisiteEnded);
        if (now.MuteWish != was.MuteWish && state.Owed.Count(owed => owed.Command is SetMutedCommand && owed.Command.Participant == state.IdOf(now.Number)) > 1)
            Tally.Reached(Goal.MuteOvertaken);
    }

    private static string Describe(ConferenceRecord state) =>
        $"{state.Id[..6]} {state.State} room {state.Room.Status}: "
        + string.Join(", ", state.Participants.Select(participant => $"{participant.Number} {participant.State}/{participant.Intent}{(participant.Cause is { } cause ? $" {cause}" : "")}{(participant.Muted ? " muted" : "")}{(participant.OnHold ? " held" : "")}"))
        + (state.Owed.Count == 0 ? "" : $"; owes {string.Join(", ", state.Owed.Select(owed => $"{owed.Command.GetType().Name.Replace("Command", "", StringComparison.Ordinal)} {owed.Command.CommandId[(owed.Command.CommandId.IndexOf('.', StringComparison.Ordinal) + 1)..]}"))}");
}
