namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxCallControlApplications.CreateAsync"/> sends. Null members are left to Telnyx's defaults.</summary>
public sealed record CreateCallControlApplicationRequest : CallControlApplicationSettings;
