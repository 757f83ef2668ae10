namespace ColdCall;

/// <summary>How the engine came to know what a callback tells.</summary>
public enum EventSource
{
    /// <summary>By a webhook of the provider.</summary>
    Webhook = 0,

    /// <summary>By the provider's answer to a command.</summary>
    Answer = 1,

    /// <summary>By reading the provider's own lists, after a webhook or an answer was missing.</summary>
    Reconciled = 2,

    /// <summary>By a rule or a time limit of the engine itself.</summary>
    Engine = 3,
}
