namespace ColdCall.Emulator.Telnyx.Rtc;

/// <summary>A browser that logged in. It outlives its socket for a while, and its calls with it, so that it can come back.</summary>
internal sealed class RtcBrowser(string sessionId, string credentialId, string callReportId)
{
    public string SessionId { get; } = sessionId;

    public string CredentialId { get; } = credentialId;

    public string CallReportId { get; } = callReportId;

    /// <summary>Null while it is away.</summary>
    public RtcSocket? Socket { get; set; }

    public DateTimeOffset RegisteredAt { get; set; }

    /// <summary>Grows with every registration.</summary>
    public long Registration { get; set; }

    public OrderedDictionary<string, RtcCall> Calls { get; } = new(StringComparer.Ordinal);
}
