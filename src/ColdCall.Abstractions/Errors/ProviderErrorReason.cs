namespace ColdCall;

/// <summary>Reasons of a provider's refusal that the engine acts upon, in the same words for every provider.</summary>
public enum ProviderErrorReason
{
    /// <summary>Any other reason.</summary>
    Other = 0,

    /// <summary>The leg has ended (Telnyx 90018), or the provider no longer knows it (90015).</summary>
    LegEnded = 1,

    /// <summary>The conference has ended or does not exist (Telnyx 90019, 90058).</summary>
    ConferenceEnded = 2,

    /// <summary>A live conference has this name already (Telnyx 90033).</summary>
    NameTaken = 3,

    /// <summary>The leg is in the conference already (Telnyx 90044).</summary>
    AlreadyJoined = 4,

    /// <summary>The leg has not been answered yet (Telnyx 90034).</summary>
    NotAnswered = 5,

    /// <summary>Too many requests, channels or calls; see <see cref="ProviderException.RetryAfter"/>.</summary>
    RateLimited = 6,

    /// <summary>The key or token is not accepted, or may not do this.</summary>
    NotAllowed = 7,
}
