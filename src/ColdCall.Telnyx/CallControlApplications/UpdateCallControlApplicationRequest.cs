namespace ColdCall.Telnyx;

/// <summary>
/// What <see cref="ITelnyxCallControlApplications.UpdateAsync"/> changes. Telnyx demands name and address also where they stay the same;
/// null members stay as they are.
/// </summary>
public sealed record UpdateCallControlApplicationRequest : CallControlApplicationSettings
{
    /// <summary>Its tags.</summary>
    public IReadOnlyList<string>? Tags { get; init; }
}
