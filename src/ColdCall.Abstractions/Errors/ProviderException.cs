namespace ColdCall;

/// <summary>A provider refused a command, could not be reached, or gave an answer that cannot be used.</summary>
public sealed class ProviderException : ColdCallException
{
    /// <summary>Makes the error.</summary>
    /// <param name="provider">The provider, for example <c>telnyx</c>.</param>
    /// <param name="command">The command, for example <c>dial</c>.</param>
    /// <param name="certainty">What is known of its effect.</param>
    /// <param name="problem">What went wrong, in words without secrets or phone numbers.</param>
    /// <param name="innerException">What caused it, or null.</param>
    public ProviderException(string provider, string command, CommandCertainty certainty, string problem, Exception? innerException = null)
        : base($"{provider} {command}: {problem}", innerException)
    {
        Provider = provider;
        Command = command;
        Certainty = certainty;
    }

    /// <summary>The provider, for example <c>telnyx</c>.</summary>
    public string Provider { get; }

    /// <summary>The command that failed, for example <c>dial</c>.</summary>
    public string Command { get; }

    /// <summary>What is known of the command's effect.</summary>
    public CommandCertainty Certainty { get; }

    /// <summary>The reason, as far as the engine acts upon it.</summary>
    public ProviderErrorReason Reason { get; init; }

    /// <summary>The HTTP status; null if there was no answer.</summary>
    public int? StatusCode { get; init; }

    /// <summary>The faults that the provider named; empty if it named none.</summary>
    public IReadOnlyList<ProviderError> Errors { get; init; } = [];

    /// <summary>The provider's id of the request, for its support; null if it gave none.</summary>
    public string? RequestId { get; init; }

    /// <summary>Whether the same request may succeed later.</summary>
    public bool IsTransient { get; init; }

    /// <summary>How long the provider asks to wait; null if it did not say.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
