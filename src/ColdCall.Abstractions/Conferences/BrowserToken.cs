namespace ColdCall;

/// <summary>What an agent's page needs to register its browser as a phone: a token for one identity, good for a limited time.</summary>
public sealed record BrowserToken
{
    /// <summary>The provider that the browser registers with, for example <c>telnyx</c>.</summary>
    public required string Provider { get; init; }

    /// <summary>The provider account; empty for the default one.</summary>
    public string Account { get; init; } = "";

    /// <summary>Whose browser it is for; <see cref="Destination.Browser"/> with the same identity rings it.</summary>
    public required string Identity { get; init; }

    /// <summary>The token. Whoever has it can receive this agent's calls: hand it to that agent's page only, and never log it.</summary>
    public required string Token { get; init; }

    /// <summary>When it ceases to be accepted. A browser that is registered by then gets a new one before.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The identity and the provider; never the token.</summary>
    public override string ToString() => $"token of {Identity} at {Provider}";
}
