namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxConferences.EndAsync"/> sends.</summary>
public sealed record EndConferenceRequest : CommandRequest;
