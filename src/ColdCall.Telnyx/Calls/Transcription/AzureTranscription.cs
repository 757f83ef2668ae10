namespace ColdCall.Telnyx;

/// <summary>Live speech recognized by Azure.</summary>
public sealed record AzureTranscription : TranscriptionEngineConfig
{
    /// <inheritdoc />
    public override TranscriptionEngine TranscriptionEngine { get; init; } = TranscriptionEngine.Azure;

    /// <summary>The region that recognizes it.</summary>
    public required AzureTranscriptionRegion Region { get; init; }

    /// <summary>
    /// The language that is spoken, as a code such as <c>en</c> or <c>de</c>, or with a country, such as <c>en-GB</c>; or <c>auto</c> to
    /// let Azure find out.
    /// </summary>
    /// <value>Telnyx's default is <c>en</c>.</value>
    public string? Language { get; init; }

    /// <summary>The integration secret at Telnyx that holds your key; some regions need none.</summary>
    public string? ApiKeyRef { get; init; }
}
