namespace ColdCall.Telnyx;

/// <summary>A leg as Telnyx describes it.</summary>
public sealed record TelnyxCall
{
    /// <summary>What kind of thing Telnyx describes: <c>call</c>.</summary>
    public string? RecordType { get; init; }

    /// <summary>The id that commands take.</summary>
    public string CallControlId { get; init => field = value ?? ""; } = "";

    /// <summary>The leg's own id.</summary>
    public string? CallLegId { get; init; }

    /// <summary>The id that related legs share.</summary>
    public string? CallSessionId { get; init; }

    /// <summary>The Base64 text given by a command; null if there is none.</summary>
    public string? ClientState { get; init; }

    /// <summary>
    /// Whether the leg is up; null if Telnyx does not say. Always false in the answer to a dial, which returns before anything rings.
    /// </summary>
    public bool? IsAlive { get; init; }

    /// <summary>How long it has lasted, in seconds; null if Telnyx does not say.</summary>
    public int? CallDuration { get; init; }

    /// <summary>When it began; null if Telnyx does not say.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>When it ended; null if it has not, or Telnyx does not say.</summary>
    public DateTimeOffset? EndTime { get; init; }

    /// <summary>
    /// The recording that begins with the answer. Only in the answer to a dial with <see cref="DialCallRequest.Record"/>.
    /// </summary>
    public string? RecordingId { get; init; }
}
