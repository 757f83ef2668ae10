namespace ColdCall;

/// <summary>The conference is over and every leg of it has ended. Nothing more is told of it, except a <see cref="RecordingSaved"/>.</summary>
public sealed record ConferenceEnded : ConferenceEvent
{
    /// <summary>Why.</summary>
    public required ConferenceEndCause Cause { get; init; }
}
