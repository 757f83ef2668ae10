namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxConferences.SpeakToAllAsync"/> sends.</summary>
public sealed record SpeakToAllRequest : ConferenceSpeech;
