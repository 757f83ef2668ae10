namespace QuickStart.Doctor.Telnyx;

/// <summary>A webhook that claims to be signed.</summary>
/// <param name="Accepted">Whether its signature was accepted.</param>
/// <param name="EventType">What it tells; empty where it was refused.</param>
/// <param name="CallControlId">Which leg it is about; null where it was refused, or is about none.</param>
internal sealed record WebhookArrival(bool Accepted, string EventType = "", string? CallControlId = null);
