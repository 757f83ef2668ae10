namespace ColdCall.Telnyx;

/// <summary>Reports of a connection about the quality of its sound.</summary>
public sealed record ConnectionRtcpSettings
{
    /// <summary>Whether Telnyx keeps them.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? CaptureEnabled { get; init; }

    /// <summary>Where they go.</summary>
    /// <value>Telnyx's default is <c>rtp+1</c>.</value>
    public RtcpPort? Port { get; init; }

    /// <summary>How often they come, in seconds from 5 to 3000.</summary>
    /// <value>Telnyx's default is 5.</value>
    public int? ReportFrequencySecs { get; init; }
}
