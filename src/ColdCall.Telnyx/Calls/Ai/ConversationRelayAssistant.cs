namespace ColdCall.Telnyx;

/// <summary>Variables of a relay.</summary>
public sealed record ConversationRelayAssistant
{
    /// <summary>Their values, which your server gets.</summary>
    public IReadOnlyDictionary<string, string>? DynamicVariables { get; init; }
}
