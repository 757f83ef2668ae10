namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxCredentialConnections.CreateAsync"/> sends. Null members are left to Telnyx's defaults.</summary>
public sealed record CreateCredentialConnectionRequest : CredentialConnectionSettings
{
    /// <summary>Its name.</summary>
    public required string ConnectionName { get; init; }

    /// <summary>The SIP user's name: 4 to 32 letters and digits, a letter among the first five.</summary>
    public required string UserName { get; init; }

    /// <summary>The SIP user's password: 8 to 128 characters.</summary>
    public required string Password { get; init; }
}
