namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxCalls.StartStreamingAsync"/> sends. Null members are left to Telnyx's defaults.</summary>
public sealed record StartCallStreamingRequest : CommandRequest
{
    /// <summary>The WebSocket address that the sound goes to, from <c>ws://</c> or <c>wss://</c>; null where Dialogflow gets it.</summary>
    public string? StreamUrl { get; init; }

    /// <inheritdoc cref="DialCallRequest.StreamTrack" />
    public StreamTrack? StreamTrack { get; init; }

    /// <inheritdoc cref="DialCallRequest.StreamCodec" />
    public StreamCodec? StreamCodec { get; init; }

    /// <inheritdoc cref="DialCallRequest.StreamBidirectionalMode" />
    public StreamBidirectionalMode? StreamBidirectionalMode { get; init; }

    /// <inheritdoc cref="DialCallRequest.StreamBidirectionalCodec" />
    public StreamBidirectionalCodec? StreamBidirectionalCodec { get; init; }

    /// <inheritdoc cref="DialCallRequest.StreamBidirectionalTargetLegs" />
    public TargetLegs? StreamBidirectionalTargetLegs { get; init; }

    /// <inheritdoc cref="DialCallRequest.StreamBidirectionalSamplingRate" />
    public int? StreamBidirectionalSamplingRate { get; init; }

    /// <inheritdoc cref="DialCallRequest.StreamAuthToken" />
    public string? StreamAuthToken { get; init; }

    /// <summary>Parameters that the receiver gets when the connection begins.</summary>
    public IReadOnlyList<StreamParameter>? CustomParameters { get; init; }

    /// <inheritdoc cref="DialCallRequest.EnableDialogflow" />
    public bool? EnableDialogflow { get; init; }

    /// <inheritdoc cref="DialCallRequest.DialogflowConfig" />
    public DialogflowConfig? DialogflowConfig { get; init; }

    /// <summary>Base64 text that Telnyx repeats in every later event of the leg; null leaves what it has.</summary>
    public string? ClientState { get; init; }
}
