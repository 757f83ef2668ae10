namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxCalls.GatherUsingSpeakAsync"/> sends. Null members are left to Telnyx's defaults.</summary>
public sealed record GatherCallUsingSpeakRequest : CommandRequest
{
    /// <summary>The question, as text or SSML, up to 3000 characters.</summary>
    public required string Payload { get; init; }

    /// <summary>What to say to digits that do not count or are too few, up to 3000 characters.</summary>
    public string? InvalidPayload { get; init; }

    /// <inheritdoc cref="SpeakCallRequest.Voice" />
    public required string Voice { get; init; }

    /// <inheritdoc cref="SpeakCallRequest.VoiceSettings" />
    public VoiceSettings? VoiceSettings { get; init; }

    /// <summary>How both texts are written.</summary>
    /// <value>Telnyx's default is <c>text</c>.</value>
    public SpeechPayloadType? PayloadType { get; init; }

    /// <inheritdoc cref="SpeakCallRequest.ServiceLevel" />
    public SpeechServiceLevel? ServiceLevel { get; init; }

    /// <inheritdoc cref="SpeakCallRequest.Language" />
    public string? Language { get; init; }

    /// <inheritdoc cref="GatherCallUsingAudioRequest.TimeoutMillis" />
    public int? TimeoutMillis { get; init; }

    /// <inheritdoc cref="GatherCallUsingAudioRequest.MaximumTries" />
    public int? MaximumTries { get; init; }

    /// <inheritdoc cref="GatherCallRequest.MinimumDigits" />
    public int? MinimumDigits { get; init; }

    /// <inheritdoc cref="GatherCallRequest.MaximumDigits" />
    public int? MaximumDigits { get; init; }

    /// <inheritdoc cref="GatherCallRequest.ValidDigits" />
    public string? ValidDigits { get; init; }

    /// <inheritdoc cref="GatherCallRequest.TerminatingDigit" />
    public string? TerminatingDigit { get; init; }

    /// <inheritdoc cref="GatherCallRequest.InterDigitTimeoutMillis" />
    public int? InterDigitTimeoutMillis { get; init; }

    /// <summary>Base64 text that Telnyx repeats in every later event of the leg; null leaves what it has.</summary>
    public string? ClientState { get; init; }
}
