namespace ColdCall;

/// <summary>Whether the provider shall listen who answers. Providers charge for it, and it takes them some seconds.</summary>
public enum AnswererDetection
{
    /// <summary>It does not listen.</summary>
    None = 0,

    /// <summary>It says who answered: <see cref="ParticipantAnswererDetected"/>.</summary>
    Verdict = 1,

    /// <summary>It also says when a machine's greeting has ended, so that a message can be left: <see cref="ParticipantGreetingEnded"/>.</summary>
    GreetingEnd = 2,
}
