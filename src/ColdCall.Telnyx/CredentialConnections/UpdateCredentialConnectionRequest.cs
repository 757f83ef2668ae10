namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxCredentialConnections.UpdateAsync"/> changes. Null members stay as they are.</summary>
/// <remarks>
/// So nothing is set to null by it. An empty text takes <see cref="CredentialConnectionSettings.WebhookEventFailoverUrl"/> away, and false what
/// is on or off. The time limit of webhooks, the encryption and the credentials for waking apps, once set, can be changed but not taken away:
/// that is done in the portal.
/// </remarks>
public sealed record UpdateCredentialConnectionRequest : CredentialConnectionSettings
{
    /// <summary>Its name.</summary>
    public string? ConnectionName { get; init; }

    /// <summary>The SIP user's name: 4 to 32 letters and digits, a letter among the first five.</summary>
    public string? UserName { get; init; }

    /// <summary>The SIP user's password: 8 to 128 characters.</summary>
    public string? Password { get; init; }
}
