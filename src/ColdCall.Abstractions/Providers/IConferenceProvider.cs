namespace ColdCall.Providers;

/// <summary>
/// One account at one provider, as the engine uses it. Registered as a keyed service under <c>name</c> or <c>name/account</c>.
/// </summary>
/// <remarks>
/// Each member sends one command and returns when the provider has accepted it; what comes of it is told by events. Failures are thrown as
/// <see cref="ProviderException"/> with the certainty of their effect. Cancellation is thrown as itself; the engine then takes the effect as
/// unknown, like that of any other exception. The implementation repeats a command only where a repeat cannot ring or be heard twice. Ending what has ended
/// and joining what has joined succeed.
/// </remarks>
public interface IConferenceProvider
{
    /// <summary>The provider's name in lower case, for example <c>telnyx</c>.</summary>
    string Name { get; }

    /// <summary>The name this account was registered with; empty for the default one.</summary>
    string Account { get; }

    /// <summary>How it differs from other providers.</summary>
    ProviderCapabilities Capabilities { get; }

    /// <summary>
    /// What it lacks to take over conferences that another provider was meant for, each with the setting to make: a number to show, the registration of
    /// browsers. Empty if nothing.
    /// </summary>
    IReadOnlyList<string> Lacks => [];

    /// <summary>Reads something small that costs nothing: whether the provider can be reached, and takes these settings.</summary>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <exception cref="ProviderException">It cannot be reached, or refuses.</exception>
    Task CheckAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Rings one destination once. Never repeated after an unknown outcome.</summary>
    /// <param name="command">What to ring and how.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The provider's ids of the new leg.</returns>
    Task<DialedLeg> DialAsync(DialCommand command, CancellationToken cancellationToken = default);

    /// <summary>Creates a conference from an answered leg, which is in it from then on.</summary>
    /// <param name="command">The leg and the name.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The provider's id of the conference.</returns>
    Task<string> CreateConferenceAsync(CreateConferenceCommand command, CancellationToken cancellationToken = default);

    /// <summary>Looks for a live conference by its name.</summary>
    /// <param name="command">The name.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <returns>The provider's id of it, or null if there is none.</returns>
    Task<string?> FindConferenceAsync(FindConferenceCommand command, CancellationToken cancellationToken = default);

    /// <summary>Puts an answered leg into a conference.</summary>
    /// <param name="command">The leg and the conference.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    Task JoinAsync(JoinCommand command, CancellationToken cancellationToken = default);

    /// <summary>Mutes or unmutes one leg in its conference.</summary>
    /// <param name="command">The leg and the wish.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    Task SetMutedAsync(SetMutedCommand command, CancellationToken cancellationToken = default);

    /// <summary>Puts one leg on hold in its conference, or takes it off.</summary>
    /// <param name="command">The leg and the wish.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    Task SetOnHoldAsync(SetOnHoldCommand command, CancellationToken cancellationToken = default);

    /// <summary>Gives a supervisor in a conference another role.</summary>
    /// <param name="command">The leg and the role.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    Task SetSupervisionAsync(SetSupervisionCommand command, CancellationToken cancellationToken = default);

    /// <summary>Answers a leg that came to us.</summary>
    /// <param name="command">The leg and its mark.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    Task AnswerAsync(AnswerCommand command, CancellationToken cancellationToken = default);

    /// <summary>Plays a sound file in a conference. Never repeated after an unknown outcome.</summary>
    /// <param name="command">The conference, the file, and who hears it.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    Task AnnounceAsync(AnnounceCommand command, CancellationToken cancellationToken = default);

    /// <summary>Begins to record a conference.</summary>
    /// <param name="command">The conference and the format.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    Task StartRecordingAsync(StartRecordingCommand command, CancellationToken cancellationToken = default);

    /// <summary>Pauses the recording of a conference, or goes on with it.</summary>
    /// <param name="command">The conference and the wish.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    Task SetRecordingPausedAsync(SetRecordingPausedCommand command, CancellationToken cancellationToken = default);

    /// <summary>Ends the recording of a conference.</summary>
    /// <param name="command">The conference.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    Task StopRecordingAsync(StopRecordingCommand command, CancellationToken cancellationToken = default);

    /// <summary>Lists the recordings of a conference, also after its end.</summary>
    /// <param name="conferenceId">The provider's id of the conference.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    IAsyncEnumerable<Recording> ListRecordingsAsync(string conferenceId, CancellationToken cancellationToken = default);

    /// <summary>Opens the file of a recording.</summary>
    /// <param name="recording">The recording.</param>
    /// <param name="cancellationToken">Stops waiting for the file to begin.</param>
    /// <returns>The file as it comes in. Whoever gets it disposes it.</returns>
    Task<Stream> OpenRecordingAsync(Recording recording, CancellationToken cancellationToken = default);

    /// <summary>Deletes a recording for good. Deleting one that is gone succeeds.</summary>
    /// <param name="recording">The recording.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    Task DeleteRecordingAsync(Recording recording, CancellationToken cancellationToken = default);

    /// <summary>Ends one leg, ringing or answered.</summary>
    /// <param name="command">The leg.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    Task HangUpAsync(HangUpCommand command, CancellationToken cancellationToken = default);

    /// <summary>Ends a conference and hangs up everybody in it.</summary>
    /// <param name="command">The conference.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    Task EndConferenceAsync(EndConferenceCommand command, CancellationToken cancellationToken = default);

    /// <summary>Lists the legs of one conference that are live at the provider now.</summary>
    /// <param name="command">The conference.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <exception cref="ProviderException">They cannot be listed: nothing is known of any of them.</exception>
    Task<LegList> ListLegsAsync(ListLegsCommand command, CancellationToken cancellationToken = default);

    /// <summary>Lists the legs that are live at the provider now, those of other applications included.</summary>
    /// <param name="cancellationToken">Stops the listing.</param>
    IAsyncEnumerable<LiveLeg> ListAllLegsAsync(CancellationToken cancellationToken = default);

    /// <summary>Makes a token with which the browser of an agent registers. Asking again makes another one and harms nobody.</summary>
    /// <param name="identity">The agent's identity, as <see cref="BrowserDestination"/> checked it.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    Task<BrowserToken> CreateBrowserTokenAsync(string identity, CancellationToken cancellationToken = default);
}
