namespace ColdCall.Providers;

/// <summary>How a provider differs from the others, as far as rules depend on it.</summary>
public sealed record ProviderCapabilities
{
    /// <summary>
    /// Whether a dial puts the leg into the conference by itself and makes the conference if need be (Twilio). If not (Telnyx), the
    /// conference is created from the first leg that has answered.
    /// </summary>
    public bool DialCreatesConference { get; init; }

    /// <summary>Whether a dial can name an existing conference to join by itself, so that those in it hear the ringing.</summary>
    public bool DialJoinsConference { get; init; }

    /// <summary>Whether the list of live legs carries the tag given at the dial.</summary>
    public bool LegListCarriesTag { get; init; }
}
