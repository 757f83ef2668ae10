namespace ColdCall;

/// <summary>What <see cref="IConferenceDialer.OpenAsync"/> needs.</summary>
public sealed record OpenConferenceRequest
{
    /// <summary>
    /// The application's own name for the conference, 1 to 200 characters. The same key with the same content returns the same
    /// conference, so a repeated request opens nothing twice; with other content it is refused.
    /// </summary>
    public required string Key { get; init; }

    /// <summary>
    /// The provider to use, for example <c>telnyx</c>. Null for the first one registered that is healthy, or with <see cref="RateFor"/> the cheapest:
    /// what is chosen stays for the whole conference, and the log says why.
    /// </summary>
    public string? Provider { get; init; }

    /// <summary>The number that is going to be called, by which the cheapest provider is chosen from <c>ColdCall:Rates</c>; null to take the first.</summary>
    public PhoneNumber? RateFor { get; init; }

    /// <summary>The account at that provider, by the name it was registered with; empty for the default one.</summary>
    public string Account { get; init; } = "";

    /// <summary>
    /// On whose behalf it is, 1 to 200 characters: its dials count against <c>ColdCall:Guard:MaxLegsPerAgent</c> of this name. Null to count against
    /// nobody's.
    /// </summary>
    public string? Agent { get; init; }

    /// <summary>How long it may last from its first participant on.</summary>
    /// <value>The default is 4 hours, which is also the most that Telnyx allows.</value>
    public TimeSpan MaxDuration { get; init; } = TimeSpan.FromHours(4);

    /// <summary>How long it may stay open with nobody in it, or with one participant and nobody ringing, before it is ended.</summary>
    /// <value>The default is 5 minutes.</value>
    public TimeSpan AloneLimit { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Whether it is recorded from its first participant on.</summary>
    /// <value>The default is false. The law may ask for everybody's consent.</value>
    public bool Record { get; init; }

    /// <summary>The format of its recordings.</summary>
    /// <value>The default is <see cref="RecordingFormat.Wav"/>.</value>
    public RecordingFormat RecordingFormat { get; init; }
}
