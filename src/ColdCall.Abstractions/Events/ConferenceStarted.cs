namespace ColdCall;

/// <summary>The first participant has joined: the conference lives at the provider.</summary>
public sealed record ConferenceStarted : ConferenceEvent;
