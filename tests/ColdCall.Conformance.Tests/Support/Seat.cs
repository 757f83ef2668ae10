namespace ColdCall.Conformance.Tests.Support;

/// <summary>How somebody sits in the conference as the provider sees it.</summary>
public sealed record Seat(bool Muted, bool OnHold);
