namespace ColdCall;

/// <summary>What became of a webhook.</summary>
public enum WebhookVerdict
{
    /// <summary>Genuine and understood, known before or not. Answer 2xx.</summary>
    Accepted = 0,

    /// <summary>The signature is missing, wrong, by a key that is not ours, or too old or too new. Answer 401.</summary>
    Unauthorized = 1,

    /// <summary>Not a webhook of this provider: headers doubled or missing, or signed content that cannot be read. Answer 400.</summary>
    Malformed = 2,

    /// <summary>Larger than 1 MiB. Answer 413.</summary>
    TooLarge = 3,

    /// <summary>The content type or encoding is not the provider's. Answer 415.</summary>
    UnsupportedMediaType = 4,

    /// <summary>Genuine, but it could not be stored now, or a handler of the provider's own events did not take it. Answer 503, so that the provider sends it again.</summary>
    Unavailable = 5,
}
