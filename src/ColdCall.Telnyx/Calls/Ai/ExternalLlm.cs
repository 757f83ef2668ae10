namespace ColdCall.Telnyx;

/// <summary>A language model of your own.</summary>
public sealed record ExternalLlm
{
    /// <summary>Its address.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>The model's name there.</summary>
    public string? Model { get; init; }

    /// <summary>How Telnyx logs in.</summary>
    /// <value>Telnyx's default is <c>token</c>.</value>
    public LlmAuthentication? AuthenticationMethod { get; init; }

    /// <summary>The name of the stored secret that holds the key.</summary>
    public string? LlmApiKeyRef { get; init; }

    /// <summary>The name of the stored secret that holds the certificate.</summary>
    public string? CertificateRef { get; init; }

    /// <summary>Where Telnyx gets a token with the certificate.</summary>
    public string? TokenRetrievalUrl { get; init; }

    /// <summary>Whether the assistant's variables are sent along.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? ForwardMetadata { get; init; }
}
