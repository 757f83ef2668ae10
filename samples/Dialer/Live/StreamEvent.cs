namespace Dialer.Live;

/// <summary>One event of an agent's stream, as it is sent. The id names the run of the application and the position; a page sends it back to resume.</summary>
internal sealed record StreamEvent(string Id, string Type, string Data);
