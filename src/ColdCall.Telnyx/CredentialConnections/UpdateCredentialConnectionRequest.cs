namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxCredentialConnections.UpdateAsync"/> changes. Null members stay as they are.</summary>
public sealed record UpdateCredentialConnectionRequest : CredentialConnectionSettings
{
    /// <summary>Its name.</summary>
    public string? ConnectionName { get; init; }

    /// <summary>The SIP user's name: 4 to 32 letters and digits, a letter among the first five.</summary>
    public string? UserName { get; init; }

    /// <summary>The SIP user's password: 8 to 128 characters.</summary>
    public string? Password { get; init; }
}
