using ColdCall.Providers;

namespace ColdCall.Conformance.Tests.Support.Memory;

/// <summary>
/// A small switch with phones: what really happens to legs and conferences. Commands act at once and under one lock; what they cause is told by
/// events.
/// </summary>
internal sealed partial class Switch(Action<ProviderEvent> tell)
{
    public const string Name = "memory";

    private readonly Lock _gate = new();
    private readonly List<SwitchLeg> _legs = [];
    private readonly List<SwitchRoom> _rooms = [];
    private readonly Dictionary<string, Phone> _phones = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _rings = new(StringComparer.Ordinal);
    private long _events;

    /// <summary>The switch's own time, in which legs ring and last.</summary>
    public ManualTimeProvider Clock { get; } = new(TimeProvider.System.GetUtcNow());

    public IReadOnlyDictionary<string, int> Rings
    {
        get { lock (_gate) return new Dictionary<string, int>(_rings); }
    }

    public IReadOnlyList<SwitchLeg> LiveLegs
    {
        get { lock (_gate) return [.. _legs.Where(leg => !leg.Ended)]; }
    }

    public int RoomCount
    {
        get { lock (_gate) return _rooms.Count; }
    }

    public void Script(string who, Phone phone)
    {
        lock (_gate) _phones[who] = phone;
    }

    public string Dial(string to, string? tag, TimeSpan ringTimeout, TimeSpan maxDuration, AnswererDetection detection)
    {
        lock (_gate)
        {
            SwitchLeg leg = NewLeg(to, cameIn: false, tag);
            _rings[to] = _rings.GetValueOrDefault(to) + 1;
            leg.Limit = Clock.CreateTimer(_ => { lock (_gate) Down(leg, ParticipantEndCause.NoAnswer, byCaller: true); }, null, ringTimeout, Timeout.InfiniteTimeSpan);
            Tell(leg, new LegRinging { EventKey = "", EventType = "ringing" });
            React(leg, maxDuration, detection);
            return leg.Id;
        }
    }

    /// <summary>Somebody calls one of our numbers.</summary>
    public void RingIn(string from, string to)
    {
        lock (_gate) Tell(NewLeg(from, cameIn: true, null), new LegArrived { EventKey = "", EventType = "arrived", From = from, To = to });
    }

    /// <summary>The person at the newest leg picks up.</summary>
    public void PickUp(string who)
    {
        lock (_gate) Answer(LegOf(who), TimeSpan.FromHours(4));
    }

    /// <summary>The person at the newest leg hangs up, or declines what rings.</summary>
    public void PutDown(string who)
    {
        lock (_gate)
        {
            SwitchLeg leg = LegOf(who);
            Down(leg, leg.Answered || leg.CameIn ? ParticipantEndCause.HungUp : ParticipantEndCause.Rejected, byCaller: leg.CameIn);
        }
    }

    public Seat? SeatOf(string who)
    {
        lock (_gate) return _legs.LastOrDefault(leg => leg.With == who) is { Room: not null } leg ? leg.Seat : null;
    }

    private SwitchLeg NewLeg(string with, bool cameIn, string? tag)
    {
        var leg = new SwitchLeg { Id = $"leg-{_legs.Count + 1}", With = with, CameIn = cameIn, Tag = tag };
        _legs.Add(leg);
        return leg;
    }

    private SwitchLeg LegOf(string who) => _legs.Last(leg => leg.With == who);

    private void React(SwitchLeg leg, TimeSpan maxDuration, AnswererDetection detection)
    {
        Phone phone = _phones.GetValueOrDefault(leg.With, Phone.Answers);
        switch (phone)
        {
            case Phone.Answers or Phone.Machine:
                Answer(leg, maxDuration);
                Recognise(leg, phone == Phone.Machine, detection);
                break;
            case Phone.Busy: Down(leg, ParticipantEndCause.Busy, byCaller: false); break;
            case Phone.Rejects: Down(leg, ParticipantEndCause.Rejected, byCaller: false); break;
            case Phone.Unallocated: Down(leg, ParticipantEndCause.InvalidDestination, byCaller: false); break;
            case Phone.Unreachable: Down(leg, ParticipantEndCause.Unreachable, byCaller: false); break;
        }
    }

    private void Answer(SwitchLeg leg, TimeSpan maxDuration)
    {
        if (leg.Answered || leg.Ended) return;
        leg.Answered = true;
        leg.Limit?.Dispose();
        leg.Limit = Clock.CreateTimer(_ => { lock (_gate) Down(leg, ParticipantEndCause.TimeLimit, byCaller: true); }, null, maxDuration, Timeout.InfiniteTimeSpan);
        Tell(leg, new LegAnswered { EventKey = "", EventType = "answered" });
    }

    private void Recognise(SwitchLeg leg, bool isMachine, AnswererDetection detection)
    {
        if (detection == AnswererDetection.None) return;
        Tell(leg, new LegAnswererDetected { EventKey = "", EventType = "recognised", Answerer = isMachine ? Answerer.Machine : Answerer.Person });
        if (isMachine && detection == AnswererDetection.GreetingEnd) Tell(leg, new LegGreetingEnded { EventKey = "", EventType = "greeting ended" });
    }

    private void Enter(SwitchLeg leg, SwitchRoom room, bool muted)
    {
        leg.Room = room;
        leg.Seat = new Seat(muted, false);
        room.Members.Add(leg);
        Tell(leg, new LegJoined { EventKey = "", EventType = "joined", ConferenceId = room.Id });
    }

    private void Down(SwitchLeg leg, ParticipantEndCause cause, bool byCaller)
    {
        if (leg.Ended) return;
        leg.Ended = true;
        leg.Limit?.Dispose();
        if (leg.Room is { } room)
        {
            leg.Room = null;
            room.Members.Remove(leg);
            Tell(leg, new LegLeft { EventKey = "", EventType = "left", ConferenceId = room.Id });
        }

        Tell(leg, new LegEnded { EventKey = "", EventType = "ended", Cause = cause, EndedByCaller = byCaller, Detail = cause.ToString() });
        if (leg.Room is null && _rooms.Find(each => !each.Over && each.Members.Count == 0) is { } empty) Close(empty);
    }

    private void Close(SwitchRoom room)
    {
        room.Over = true;
        StopRecording(room);
        tell(Stamp(new ProviderConferenceEnded { EventKey = "", EventType = "conference ended", ConferenceId = room.Id, Tag = room.Tag }));
    }

    private void Tell(SwitchLeg leg, ProviderEvent told) => tell(Stamp(told with { LegId = leg.Id, Tag = leg.Tag }));

    private ProviderEvent Stamp(ProviderEvent told) => told with { EventKey = $"event-{++_events}", OccurredAt = TimeProvider.System.GetUtcNow() };
}
