using ColdCall.Simulation.Faults;
using ColdCall.Simulation.Nodes;
using ColdCall.Storage;

namespace ColdCall.Simulation.Checking;

internal sealed partial class Checker
{
    private readonly SortedDictionary<string, SortedDictionary<long, InboxStatus>> _inboxes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NodeLife> _completed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _lost = new(StringComparer.Ordinal);
    private readonly HashSet<string> _broken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _ends = new(StringComparer.Ordinal);
    private int _pending;

    /// <summary>Callbacks that are owed still.</summary>
    public int Pending => _pending;

    public void Appended(string eventKey, InboxEntry entry, bool isNew)
    {
        if (!isNew) return;
        _eventKeys.Add(eventKey);
        Enter(entry with { Sequence = StreamOf(entry.Stream).Count + 1 });
    }

    public void Updated(InboxEntry entry)
    {
        SortedDictionary<long, InboxStatus> stream = StreamOf(entry.Stream);
        if (!stream.TryGetValue(entry.Sequence, out InboxStatus was) || was != InboxStatus.Pending || entry.Status == InboxStatus.Pending) return;
        stream[entry.Sequence] = entry.Status;
        _pending--;
        if (entry.Status == InboxStatus.Dead) Tally.Reached(Goal.DeadLetter);
    }

    /// <summary>That a callback has completed could not be recorded: it may be made again.</summary>
    public void RecordLost(string stream, long sequence) => _lost.Add($"{stream}.{sequence}");

    /// <summary>From here on the handler fails with this one for ever.</summary>
    public void Breaks(ConferenceEvent told) => _broken.Add(told.Id);

    public bool IsBroken(ConferenceEvent told) => _broken.Contains(told.Id);

    public void CallbackBegins(ConferenceEvent told)
    {
        (string name, SortedDictionary<long, InboxStatus> stream) = InboxOf(told);
        if (!stream.TryGetValue(told.Sequence, out InboxStatus status))
        {
            Break(Invariant.CallbackIsStored, $"{told.GetType().Name} {told.Id} is called back, and nothing of it is stored.");
            return;
        }

        string? end = told switch
        {
            ConferenceEnded => told.Conference.Value,
            ParticipantEnded ended => ended.Participant.Id.Value,
            _ => null,
        };
        if (end is not null && _ends.TryAdd(end, told.Id) is false && _ends[end] != told.Id) Break(Invariant.StateGoesForward, $"The end of {end} is told by {_ends[end]} and by {told.Id}.");
        if (status != InboxStatus.Pending) Break(Invariant.CallbackOnce, $"{told.GetType().Name} {told.Id} is called back again, although it was {status}.");
        if (stream.Any(each => each.Key < told.Sequence && each.Value == InboxStatus.Pending)) Break(Invariant.CallbackOrder, $"{told.GetType().Name} {told.Id} is called back before those before it.");
        if (!_completed.TryGetValue(told.Id, out NodeLife? life)) return;
        if (!life.Over && !_lost.Contains($"{name}.{told.Sequence}")) Break(Invariant.CallbackOnce, $"{told.GetType().Name} {told.Id} had completed and is called back again.");
        if (life.Over) Tally.Reached(Goal.CallbackRepeatedAfterCrash);
    }

    public void CallbackCompletes(ConferenceEvent told, NodeLife life)
    {
        Tally.Callbacks++;
        _completed[told.Id] = life;
    }

    private void Enter(InboxEntry entry)
    {
        if (StreamOf(entry.Stream).TryAdd(entry.Sequence, InboxStatus.Pending)) _pending++;
    }

    private (string Name, SortedDictionary<long, InboxStatus> Stream) InboxOf(ConferenceEvent told)
    {
        string name = told.Conference != default ? told.Conference.Value : $"unrouted {(world.IsTelnyx ? "telnyx" : "twilio")}";
        return (name, StreamOf(name));
    }

    private SortedDictionary<long, InboxStatus> StreamOf(string name)
    {
        if (!_inboxes.TryGetValue(name, out SortedDictionary<long, InboxStatus>? stream)) _inboxes[name] = stream = [];
        return stream;
    }
}
