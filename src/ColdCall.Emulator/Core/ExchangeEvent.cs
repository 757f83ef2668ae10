namespace ColdCall.Emulator.Core;

/// <summary>Something that happened at the exchange, in no provider's words.</summary>
internal abstract record ExchangeEvent(Leg Leg, DateTimeOffset At)
{
    public sealed record LegStarted(Leg Leg, DateTimeOffset At) : ExchangeEvent(Leg, At);

    /// <summary>A phone rings, for the first time.</summary>
    public sealed record LegRinging(Leg Leg, DateTimeOffset At) : ExchangeEvent(Leg, At);

    public sealed record LegAnswered(Leg Leg, DateTimeOffset At) : ExchangeEvent(Leg, At);

    public sealed record LegEnded(Leg Leg, DateTimeOffset At) : ExchangeEvent(Leg, At);

    /// <summary>The person at the leg pressed a key.</summary>
    public sealed record DigitPressed(Leg Leg, string Digit, DateTimeOffset At) : ExchangeEvent(Leg, At);

    /// <summary>It is known who answered: a person or a machine.</summary>
    public sealed record AnswererKnown(Leg Leg, DateTimeOffset At) : ExchangeEvent(Leg, At);

    /// <summary>The machine's greeting ended with its beep.</summary>
    public sealed record GreetingEnded(Leg Leg, DateTimeOffset At) : ExchangeEvent(Leg, At);

    public sealed record ConferenceCreated(Conference Conference, DateTimeOffset At) : ExchangeEvent(Conference.Owner, At);

    public sealed record ParticipantJoined(Conference Conference, Leg Leg, DateTimeOffset At) : ExchangeEvent(Leg, At);

    /// <summary>Enough have joined, and somebody among them whom the others waited for.</summary>
    public sealed record ConferenceStarted(Conference Conference, Leg Leg, DateTimeOffset At) : ExchangeEvent(Leg, At);

    public sealed record ParticipantReseated(Participant Participant, Seat Before, DateTimeOffset At) : ExchangeEvent(Participant.Leg, At);

    public sealed record ParticipantLeft(Conference Conference, Leg Leg, DateTimeOffset At) : ExchangeEvent(Leg, At)
    {
        /// <summary>As it sat to the end.</summary>
        public required Seat Seat { get; init; }
    }

    /// <summary>A leg that never joined is no longer rung into the conference.</summary>
    public sealed record ParticipantMissed(Conference Conference, Leg Leg, DateTimeOffset At) : ExchangeEvent(Leg, At)
    {
        public required Seat Seat { get; init; }
    }

    public sealed record ConferenceEnded(Conference Conference, DateTimeOffset At) : ExchangeEvent(Conference.Owner, At);

    public sealed record RecordingStarted(Recording Recording, DateTimeOffset At) : ExchangeEvent(Recording.Leg, At);

    /// <summary>The file of a recording is there.</summary>
    public sealed record RecordingSaved(Recording Recording, DateTimeOffset At) : ExchangeEvent(Recording.Leg, At);

    public sealed record RecordingDeleted(Recording Recording, DateTimeOffset At) : ExchangeEvent(Recording.Leg, At);
}
