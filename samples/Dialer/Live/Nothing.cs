namespace Dialer.Live;

/// <summary>The content of an event that only says that there is something to read again.</summary>
internal sealed record Nothing;
