namespace ColdCall.Telnyx;

/// <summary>
/// What <see cref="ITelnyxCallControlApplications.UpdateAsync"/> changes. Telnyx demands name and address also where they stay the same;
/// null members stay as they are.
/// </summary>
/// <remarks>
/// So nothing is set to null by it. An empty text takes <see cref="CallControlApplicationSettings.WebhookEventFailoverUrl"/> away; only
/// <see cref="CallControlApplicationSettings.WebhookTimeoutSecs"/>, once set, can be changed but not taken away: that is done in the portal.
/// </remarks>
public sealed record UpdateCallControlApplicationRequest : CallControlApplicationSettings
{
    /// <summary>Its tags.</summary>
    public IReadOnlyList<string>? Tags { get; init; }
}
