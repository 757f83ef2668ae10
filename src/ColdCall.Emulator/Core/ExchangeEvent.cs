namespace ColdCall.Emulator.Core;

/// <summary>Something that happened at the exchange, in no provider's words.</summary>
internal abstract record ExchangeEvent(Leg Leg, DateTimeOffset At)
{
    public sealed record LegStarted(Leg Leg, DateTimeOffset At) : ExchangeEvent(Leg, At);

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

    public sealed record ParticipantLeft(Conference Conference, Leg Leg, DateTimeOffset At) : ExchangeEvent(Leg, At);

    public sealed record ConferenceEnded(Conference Conference, DateTimeOffset At) : ExchangeEvent(Conference.Owner, At);

    /// <summary>The file of a recording is there.</summary>
    public sealed record RecordingSaved(Recording Recording, DateTimeOffset At) : ExchangeEvent(Recording.Leg, At);

    public sealed record RecordingDeleted(Recording Recording, DateTimeOffset At) : ExchangeEvent(Recording.Leg, At);
}
