namespace ColdCall.Telnyx;

/// <summary>What of the caller's interrupts what.</summary>
public sealed record ConversationRelayInterruptionSettings
{
    /// <summary>What interrupts the speech.</summary>
    public ConversationRelayInterruption? Interruptible { get; init; }

    /// <summary>What interrupts the greeting.</summary>
    public ConversationRelayInterruption? InterruptibleGreeting { get; init; }

    /// <summary>The same, under another name.</summary>
    public ConversationRelayInterruption? WelcomeGreetingInterruptible { get; init; }

    /// <summary>The old form: true is <c>any</c>, false is <c>none</c>.</summary>
    public bool? Enable { get; init; }
}
