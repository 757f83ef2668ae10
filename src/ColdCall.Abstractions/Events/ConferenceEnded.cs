namespace ColdCall;

/// <summary>The conference is over and every leg of it has ended. Nothing more is told of it.</summary>
public sealed record ConferenceEnded : ConferenceEvent
{
    /// <summary>Why.</summary>
    public required ConferenceEndCause Cause { get; init; }
}
