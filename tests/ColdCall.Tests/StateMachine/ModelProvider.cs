using ColdCall.Providers;
using ColdCall.StateMachine;

namespace ColdCall.Tests.StateMachine;

/// <summary>
/// The provider as a model: what really happens to legs and rooms. Commands act at once; what they cause is told by events that a test delivers
/// when and as often as it likes. Times of events depend on what happened, not on when, so that histories can be compared.
/// </summary>
internal sealed class ModelProvider
{
    private static readonly DateTimeOffset Epoch = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);
    private readonly SortedDictionary<string, Leg> _legs = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Room> _rooms = new(StringComparer.Ordinal);
    private int _events;

    /// <summary>What the person at each participant's end does.</summary>
    public Dictionary<int, Person> People { get; } = [];

    public List<ProviderEvent> Told { get; } = [];

    public Dictionary<int, int> Rings { get; } = [];

    /// <summary>Names that a stranger's conference holds.</summary>
    public HashSet<string> TakenNames { get; } = [];

    /// <summary>Whether a dial, or the answer to a leg that came in, makes the conference and joins it.</summary>
    public bool DialCreates { get; set; }

    /// <summary>What is on the list of recordings.</summary>
    public List<Recording> Saved { get; } = [];

    public bool AnyLegAlive => _legs.Values.Any(leg => !leg.Ended);

    public IReadOnlyList<ListedLeg> List() => [.. _legs.Values.Where(leg => !leg.Ended).Select(leg => new ListedLeg(leg.Id, leg.Participant))];

    public CommandOutcome Execute(ProviderCommand command) => command switch
    {
        DialCommand dial => Dial(dial),
        CreateConferenceCommand create => Create(create),
        FindConferenceCommand find => CommandOutcome.Done(_rooms.Values.FirstOrDefault(room => room.Name == find.Name && !room.Over)?.Id),
        JoinCommand join => Join(join),
        AnswerCommand answer => AnswerCommanded(answer),
        SetSupervisionCommand supervising => InRoom(supervising.LegId),
        StartRecordingCommand start => Record(start.ConferenceId, RecordingState.Off, RecordingState.On),
        SetRecordingPausedCommand { Paused: true } pause => Record(pause.ConferenceId, RecordingState.On, RecordingState.Paused),
        SetRecordingPausedCommand resume => Record(resume.ConferenceId, RecordingState.Paused, RecordingState.On),
        StopRecordingCommand stop => Record(stop.ConferenceId, null, RecordingState.Off),
        SetMutedCommand muting => InRoom(muting.LegId),
        SetOnHoldCommand holding => InRoom(holding.LegId),
        HangUpCommand hangUp => HangUp(hangUp.LegId),
        EndConferenceCommand end => End(end.ConferenceId),
        _ => CommandOutcome.Done(),
    };

    /// <summary>The person acts: answers a ringing leg, or hangs up one that is up.</summary>
    public void Act(int participant, bool answer)
    {
        if (_legs.Values.LastOrDefault(each => each.Participant == participant) is not { Ended: false } leg) return;
        if (answer)
            Answer(leg);
        else
            Down(leg, leg.Answered ? ParticipantEndCause.HungUp : ParticipantEndCause.Rejected);
    }

    /// <summary>Somebody calls us. The leg carries nobody's tag until it is answered.</summary>
    public string Arrive()
    {
        var leg = new Leg { Id = $"leg-in-{_legs.Count + 1}" };
        _legs[leg.Id] = leg;
        Told.Add(new LegArrived { EventKey = NextKey(), EventType = "arrived", OccurredAt = Epoch.AddSeconds(1), LegId = leg.Id });
        return leg.Id;
    }

    /// <summary>The caller hangs up.</summary>
    public void GiveUp(string legId) => Down(_legs[legId], ParticipantEndCause.Busy, byCaller: true);

    private CommandOutcome AnswerCommanded(AnswerCommand answer)
    {
        Leg leg = _legs[answer.LegId];
        if (leg.Ended) return CommandOutcome.Failed(CommandCertainty.Refused, ProviderErrorReason.LegEnded);
        if (leg.Answered) return CommandOutcome.Failed(CommandCertainty.Refused, detail: "answered already");
        leg.Participant = Inputs.NumberOf(answer.Participant!.Value);
        if (DialCreates) leg.Room = RoomOf(answer.ConferenceName, leg, answer.Record).Id;
        Answer(leg);
        return CommandOutcome.Done();
    }

    private CommandOutcome Record(string roomId, RecordingState? from, RecordingState to)
    {
        if (!_rooms.TryGetValue(roomId, out Room? room) || room.Over) return CommandOutcome.Failed(CommandCertainty.Refused, ProviderErrorReason.ConferenceEnded);
        if (from is not null && room.Recording != from) return CommandOutcome.Failed(CommandCertainty.Refused, detail: $"recording is {room.Recording}");
        room.Recording = to;
        return CommandOutcome.Done();
    }

    private CommandOutcome Dial(DialCommand dial)
    {
        int number = Inputs.NumberOf(dial.Participant!.Value);
        Rings[number] = Rings.GetValueOrDefault(number) + 1;
        Person person = People.GetValueOrDefault(number, Person.Answers);
        if (person == Person.Refused) return CommandOutcome.Failed(CommandCertainty.Refused, detail: "10016 not a number");
        var leg = new Leg { Id = $"leg-{number}", Participant = number, Room = dial.ConferenceId };
        _legs[leg.Id] = leg;
        if (DialCreates) leg.Room = RoomOf(dial.ConferenceName, leg, dial.Record).Id;
        Tell(leg, "ringing", (key, at) => new LegRinging { EventKey = key, EventType = "ringing", OccurredAt = at, LegId = leg.Id });
        switch (person)
        {
            case Person.Answers: Answer(leg); break;
            case Person.AnswersAndHangsUp: Answer(leg); Down(leg, ParticipantEndCause.HungUp); break;
            case Person.Machine: Answer(leg); Recognise(leg); break;
            case Person.Busy: Down(leg, ParticipantEndCause.Busy); break;
        }

        return CommandOutcome.Done(leg.Id) with { ConferenceId = DialCreates ? leg.Room : null };
    }

    /// <summary>The live room of a name; if there is none it is made, and is the leg's own.</summary>
    private Room RoomOf(string name, Leg leg, bool record)
    {
        if (_rooms.Values.FirstOrDefault(each => each.Name == name && !each.Over) is { } live) return live;
        var room = new Room { Id = $"room-{_rooms.Count + 1}", Name = name, Owner = leg.Participant!.Value, RecordsFromStart = record };
        return _rooms[room.Id] = room;
    }

    private void Answer(Leg leg)
    {
        if (leg.Answered) return;
        leg.Answered = true;
        Tell(leg, "answered", (key, at) => new LegAnswered { EventKey = key, EventType = "answered", OccurredAt = at, LegId = leg.Id });
        if (leg.Room is { } room && _rooms.TryGetValue(room, out Room? live) && !live.Over) Enter(leg, live);
    }

    private void Recognise(Leg leg)
    {
        Tell(leg, "recognised", (key, at) => new LegAnswererDetected { EventKey = key, EventType = "recognised", OccurredAt = at, LegId = leg.Id, Answerer = Answerer.Machine });
        Tell(leg, "greeting ended", (key, at) => new LegGreetingEnded { EventKey = key, EventType = "greeting ended", OccurredAt = at, LegId = leg.Id });
    }

    private CommandOutcome Create(CreateConferenceCommand create)
    {
        Leg leg = _legs[create.LegId];
        if (leg.Ended) return CommandOutcome.Failed(CommandCertainty.Refused, ProviderErrorReason.LegEnded);
        if (!leg.Answered) return CommandOutcome.Failed(CommandCertainty.Refused, ProviderErrorReason.NotAnswered);
        if (TakenNames.Contains(create.Name) || _rooms.Values.Any(each => each.Name == create.Name && !each.Over))
            return CommandOutcome.Failed(CommandCertainty.Refused, ProviderErrorReason.NameTaken);
        var room = new Room { Id = $"room-{_rooms.Count + 1}", Name = create.Name, Owner = leg.Participant!.Value };
        _rooms[room.Id] = room;
        Told.Add(new ProviderConferenceStarted { EventKey = NextKey(), EventType = "created", OccurredAt = Epoch.AddSeconds(5), ConferenceId = room.Id });
        Enter(leg, room);
        return CommandOutcome.Done(room.Id);
    }

    private CommandOutcome Join(JoinCommand join)
    {
        Leg leg = _legs[join.LegId];
        if (leg.Ended) return CommandOutcome.Failed(CommandCertainty.Refused, ProviderErrorReason.LegEnded);
        if (!_rooms.TryGetValue(join.ConferenceId, out Room? room) || room.Over)
            return CommandOutcome.Failed(CommandCertainty.Refused, ProviderErrorReason.ConferenceEnded);
        if (room.Members.Contains(leg.Id)) return CommandOutcome.Failed(CommandCertainty.Refused, ProviderErrorReason.AlreadyJoined);
        Enter(leg, room);
        return CommandOutcome.Done();
    }

    private CommandOutcome InRoom(string legId) =>
        _legs[legId].Ended ? CommandOutcome.Failed(CommandCertainty.Refused, ProviderErrorReason.LegEnded) : CommandOutcome.Done();

    private CommandOutcome HangUp(string legId)
    {
        if (_legs.TryGetValue(legId, out Leg? leg) && !leg.Ended) Down(leg, leg.Answered ? ParticipantEndCause.HungUp : ParticipantEndCause.Removed);
        return CommandOutcome.Done();
    }

    private CommandOutcome End(string roomId)
    {
        if (!_rooms.TryGetValue(roomId, out Room? room) || room.Over) return CommandOutcome.Done();
        foreach (string member in room.Members.ToList()) Down(_legs[member], ParticipantEndCause.HungUp);
        Over(room);
        return CommandOutcome.Done();
    }

    private void Enter(Leg leg, Room room)
    {
        leg.Room = room.Id;
        room.Members.Add(leg.Id);
        // Such a conference starts when there are two in it.
        if (DialCreates && room.Members.Count == 2)
        {
            Told.Add(new ProviderConferenceStarted { EventKey = NextKey(), EventType = "started", OccurredAt = Epoch.AddSeconds(21), ConferenceId = room.Id });
            if (room is { RecordsFromStart: true, Recorded: false }) (room.Recording, room.Recorded) = (RecordingState.On, true);
        }

        Tell(leg, "joined", (key, at) => new LegJoined { EventKey = key, EventType = "joined", OccurredAt = at, LegId = leg.Id, ConferenceId = room.Id });
    }

    private void Down(Leg leg, ParticipantEndCause cause, bool? byCaller = null)
    {
        if (leg.Ended) return;
        leg.Ended = true;
        if (DialCreates && !leg.Answered && leg.Participant is not null)
            Tell(leg, "add failed", (key, at) => new LegEnded { EventKey = key, EventType = "add failed", OccurredAt = at, LegId = leg.Id, ConferenceId = leg.Room, Cause = cause, Detail = "model", Preliminary = true });
        Tell(leg, "ended", (key, at) => new LegEnded { EventKey = key, EventType = "ended", OccurredAt = at, LegId = leg.Id, Cause = cause, Detail = "model", EndedByCaller = byCaller });
        if (leg.Room is not { } roomId || !_rooms.TryGetValue(roomId, out Room? room)) return;
        if (!room.Members.Remove(leg.Id))
        {
            if (DialCreates && room.Members.Count == 0 && _legs.Values.All(each => each.Ended || each.Room != roomId)) Over(room);
            return;
        }

        Tell(leg, "left", (key, at) => new LegLeft { EventKey = key, EventType = "left", OccurredAt = at, LegId = leg.Id, ConferenceId = roomId });
        if (room.Members.Count == 0) Over(room);
    }

    private void Over(Room room)
    {
        if (room.Over) return;
        room.Over = true;
        Told.Add(new ProviderConferenceEnded { EventKey = NextKey(), EventType = "conference ended", OccurredAt = Epoch.AddSeconds(60), ConferenceId = room.Id });
    }

    private void Tell(Leg leg, string what, Func<string, DateTimeOffset, ProviderEvent> told)
    {
        int second = what switch { "ringing" => 1, "answered" => 10, "joined" => 20, "left" => 40, _ => 50 };
        // Events of a conference carry the tag of the leg that it was made from, as real ones do.
        int? tagged = what is "joined" or "left" ? _rooms[leg.Room!].Owner : leg.Participant;
        Told.Add(told(NextKey(), Epoch.AddSeconds(second).AddMilliseconds(leg.Participant ?? 0)) with { Tag = tagged?.ToString(System.Globalization.CultureInfo.InvariantCulture) });
    }

    private string NextKey() => $"event-{++_events}";

    private sealed class Leg
    {
        public required string Id { get; init; }

        /// <summary>Whose tag it carries; null for one that came to us and that nobody has answered.</summary>
        public int? Participant { get; set; }

        public string? Room { get; set; }

        public bool Answered { get; set; }

        public bool Ended { get; set; }
    }

    private sealed class Room
    {
        public required string Id { get; init; }

        public required string Name { get; init; }

        public required int Owner { get; init; }

        public bool RecordsFromStart { get; init; }

        /// <summary>Whether that recording has begun, which it does once.</summary>
        public bool Recorded { get; set; }

        public RecordingState Recording { get; set; }

        public bool Over { get; set; }

        public List<string> Members { get; } = [];
    }
}
