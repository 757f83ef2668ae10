namespace ColdCall.Telnyx;

/// <summary>
/// What <see cref="ITelnyxCalls.BridgeAsync"/> sends: the other leg, or a queue, or a video room. Null members are left to Telnyx's
/// defaults.
/// </summary>
public sealed record BridgeCallRequest : CommandRequest
{
    /// <summary>The leg to bridge with; null where <see cref="Queue"/> or <see cref="VideoRoomId"/> says with whom.</summary>
    public required string? CallControlId { get; init; }

    /// <summary>
    /// The queue whose first leg to bridge with. It leaves the queue, also if the bridge fails; an empty queue is refused.
    /// </summary>
    public string? Queue { get; init; }

    /// <summary>The video room to bridge with, by its id.</summary>
    public string? VideoRoomId { get; init; }

    /// <summary>Text for the video room, for example a name; only with <see cref="VideoRoomId"/>.</summary>
    public string? VideoRoomContext { get; init; }

    /// <summary>Base64 text that Telnyx repeats in every later event of the leg; null leaves what it has.</summary>
    public string? ClientState { get; init; }

    /// <summary>What becomes of this leg when the other one goes.</summary>
    /// <value>Telnyx hangs it up by default.</value>
    public ParkAfterUnbridge? ParkAfterUnbridge { get; init; }

    /// <summary>Whether this leg is put on hold when the other one goes, instead of being hung up.</summary>
    public bool? HoldAfterUnbridge { get; init; }

    /// <summary>Whether the bridge is refused if the other leg has one already.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? PreventDoubleBridge { get; init; }

    /// <summary>Whether this leg hears a ringing while the other one is not answered.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? PlayRingtone { get; init; }

    /// <summary>The country whose ringing it hears, by its code: <c>de</c>, <c>uk</c>, <c>us</c>, <c>us-old</c> and so on.</summary>
    /// <value>Telnyx's default is <c>us</c>.</value>
    public string? Ringtone { get; init; }

    /// <summary>Who does not hear pressed digits.</summary>
    /// <value>Telnyx's default is <c>none</c>.</value>
    public DtmfMuting? MuteDtmf { get; init; }

    /// <inheritdoc cref="DialCallRequest.Record" />
    public RecordingTrigger? Record { get; init; }

    /// <inheritdoc cref="DialCallRequest.RecordChannels" />
    public RecordingChannels? RecordChannels { get; init; }

    /// <inheritdoc cref="DialCallRequest.RecordFormat" />
    public AudioFormat? RecordFormat { get; init; }

    /// <inheritdoc cref="DialCallRequest.RecordMaxLength" />
    public int? RecordMaxLength { get; init; }

    /// <inheritdoc cref="DialCallRequest.RecordTimeoutSecs" />
    public int? RecordTimeoutSecs { get; init; }

    /// <inheritdoc cref="DialCallRequest.RecordTrack" />
    public AudioTrack? RecordTrack { get; init; }

    /// <inheritdoc cref="DialCallRequest.RecordTrim" />
    public RecordingTrim? RecordTrim { get; init; }

    /// <inheritdoc cref="DialCallRequest.RecordCustomFileName" />
    public string? RecordCustomFileName { get; init; }
}
