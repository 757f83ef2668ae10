namespace ColdCall.Twilio;

/// <summary>Twilio has listened and says who answered.</summary>
public sealed record CallAnsweredByEvent : CallEvent
{
    /// <summary>Its verdict. <c>default</c> if it came without.</summary>
    public AnsweredBy AnsweredBy { get; init; }

    /// <summary>How long it listened.</summary>
    public TimeSpan? DetectionTime { get; init; }
}
