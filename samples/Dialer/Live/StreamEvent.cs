namespace Dialer.Live;

/// <summary>One event of an agent's stream, as it is sent.</summary>
/// <param name="Id">Names the run of the application and the position; a page sends it back to resume.</param>
internal sealed record StreamEvent(string Id, string Type, string Data);
