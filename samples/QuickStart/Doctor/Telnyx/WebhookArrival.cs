namespace QuickStart.Doctor.Telnyx;

/// <summary>A webhook that claims to be signed.</summary>
/// <param name="Accepted">Whether its signature was accepted.</param>
/// <param name="EventType">What it tells; null where it was refused.</param>
/// <param name="CallControlId">Which leg it is about; null where it was refused, or is in a form that is not known.</param>
internal sealed record WebhookArrival(bool Accepted, string? EventType = null, string? CallControlId = null);
