namespace ColdCall;

/// <summary>Opens conferences, dials people and agents into them, and controls them. Thread-safe; a singleton.</summary>
/// <remarks>
/// Every member records what is wanted before it asks the provider. Errors of the provider are thrown as <see cref="ProviderException"/>;
/// a member that ends something succeeds when it had already ended.
/// </remarks>
public interface IConferenceDialer
{
    /// <summary>Opens a conference. Nothing is asked of the provider until somebody answers.</summary>
    /// <param name="request">Its key, provider and limits.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The conference: a new one, or the one that has this key already.</returns>
    /// <exception cref="KeyConflictException">The key names a conference that was opened with other content.</exception>
    /// <exception cref="ArgumentException">The request is not valid, or names a provider or account that is not registered.</exception>
    Task<Conference> OpenAsync(OpenConferenceRequest request, CancellationToken cancellationToken = default);

    /// <summary>Dials somebody into a conference (Telnyx: <c>POST /calls</c>; Twilio: create participant).</summary>
    /// <param name="request">Whom to ring, for which conference, under which key.</param>
    /// <param name="cancellationToken">
    /// Stops waiting. Once the provider has been asked, the dial goes on: the same key finds its participant.
    /// </param>
    /// <returns>
    /// The participant: <see cref="ParticipantState.Dialing"/> or further; <see cref="ParticipantState.Waiting"/> with
    /// <see cref="DialRequest.After"/>; <see cref="ParticipantState.Unconfirmed"/> if the provider was asked and its answer is not known.
    /// </returns>
    /// <exception cref="ProviderException">The provider refused; nothing rings.</exception>
    /// <exception cref="DestinationNotAllowedException">The guard does not let the destination be rung.</exception>
    /// <exception cref="NumberBusyException">Another conference has the number, where each is called by one at a time.</exception>
    /// <exception cref="KeyConflictException">The key names a dial with other content.</exception>
    /// <exception cref="ConferenceNotFoundException">There is no such conference.</exception>
    /// <exception cref="ConferenceEndedException">The conference has ended or is ending.</exception>
    /// <exception cref="ArgumentException">The request is not valid.</exception>
    Task<Participant> DialAsync(DialRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lets nobody hear this participant. Muting twice is no error.</summary>
    /// <param name="participant">Whom to mute.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The participant once the provider has accepted.</returns>
    /// <exception cref="CallNotActiveException">The participant is not in the conference, or its leg has just ended.</exception>
    /// <exception cref="ProviderException">The provider refused or could not be reached.</exception>
    Task<Participant> MuteAsync(ParticipantId participant, CancellationToken cancellationToken = default);

    /// <summary>Lets this participant be heard again.</summary>
    /// <inheritdoc cref="MuteAsync" />
    Task<Participant> UnmuteAsync(ParticipantId participant, CancellationToken cancellationToken = default);

    /// <summary>Puts this participant on hold: it hears nobody and nobody hears it.</summary>
    /// <inheritdoc cref="MuteAsync" />
    Task<Participant> HoldAsync(ParticipantId participant, CancellationToken cancellationToken = default);

    /// <summary>Takes this participant off hold.</summary>
    /// <inheritdoc cref="MuteAsync" />
    Task<Participant> UnholdAsync(ParticipantId participant, CancellationToken cancellationToken = default);

    /// <summary>Gives a supervisor in the conference another role.</summary>
    /// <param name="participant">Who, dialed with <see cref="DialRequest.Supervise"/>.</param>
    /// <param name="supervision">The role.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The participant once the provider has accepted.</returns>
    /// <exception cref="CallNotActiveException">The participant is not in the conference, or its leg has just ended.</exception>
    /// <exception cref="ConferenceNotFoundException">There is no such participant, or none to whisper to.</exception>
    /// <exception cref="ArgumentException">The participant was not dialed as a supervisor, or a whisper names nobody in the conference.</exception>
    /// <exception cref="ProviderException">The provider refused or could not be reached.</exception>
    Task<Participant> SuperviseAsync(ParticipantId participant, Supervision supervision, CancellationToken cancellationToken = default);

    /// <summary>Plays a sound file once to everybody in the conference (Telnyx: <c>play</c>; Twilio: <c>AnnounceUrl</c>). With nobody in it, nothing is played.</summary>
    /// <param name="conference">Which one.</param>
    /// <param name="audio">The address of a WAV or MP3 file, which the provider fetches by GET.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="ConferenceNotFoundException">There is no such conference.</exception>
    /// <exception cref="ConferenceEndedException">The conference has ended or is ending.</exception>
    /// <exception cref="ArgumentException">The address is not one that a provider could fetch.</exception>
    /// <exception cref="ProviderException">The provider refused or could not be reached. It is not asked again: people might hear it twice.</exception>
    Task AnnounceAsync(ConferenceId conference, Uri audio, CancellationToken cancellationToken = default);

    /// <summary>Plays a sound file once to one participant alone.</summary>
    /// <param name="participant">Who hears it.</param>
    /// <param name="audio">The address of a WAV or MP3 file, which the provider fetches by GET.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="CallNotActiveException">The participant is not in the conference, or its leg has just ended.</exception>
    /// <exception cref="ConferenceNotFoundException">There is no such participant.</exception>
    /// <exception cref="ArgumentException">The address is not one that a provider could fetch.</exception>
    /// <exception cref="ProviderException">The provider refused or could not be reached. It is not asked again: the participant might hear it twice.</exception>
    Task AnnounceAsync(ParticipantId participant, Uri audio, CancellationToken cancellationToken = default);

    /// <summary>
    /// Answers a leg that came to us, told by <see cref="IConferenceEvents.OnIncomingLegAsync"/>, and takes it into a conference. From then on it is a
    /// participant like any other.
    /// </summary>
    /// <param name="request">Which leg, for which conference, under which key.</param>
    /// <param name="cancellationToken">Stops waiting. Once the provider has been asked, the answering goes on: the same key finds its participant.</param>
    /// <returns>The participant; that it was answered and joined follows by event.</returns>
    /// <exception cref="ProviderException">The provider refused; the leg is ended.</exception>
    /// <exception cref="KeyConflictException">The key names something else, or the leg was answered under another key.</exception>
    /// <exception cref="ConferenceNotFoundException">There is no such conference.</exception>
    /// <exception cref="ConferenceEndedException">The conference has ended or is ending.</exception>
    /// <exception cref="ArgumentException">The request is not valid.</exception>
    Task<Participant> AnswerAsync(AnswerRequest request, CancellationToken cancellationToken = default);

    /// <summary>Ends a leg that came to us and that nobody shall answer. One that has gone is no error.</summary>
    /// <param name="incoming">The leg.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <exception cref="ProviderException">The provider refused or could not be reached.</exception>
    Task RejectAsync(IncomingLeg incoming, CancellationToken cancellationToken = default);

    /// <summary>Begins to record the conference: everybody in it, mixed into one file. Starting twice is no error.</summary>
    /// <param name="conference">Which one.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The conference once the provider has accepted.</returns>
    /// <exception cref="ConferenceNotFoundException">There is no such conference.</exception>
    /// <exception cref="ConferenceNotRecordableException">Nobody is in it, or nothing is being recorded that could be paused.</exception>
    /// <exception cref="ProviderException">The provider refused or could not be reached.</exception>
    Task<Conference> StartRecordingAsync(ConferenceId conference, CancellationToken cancellationToken = default);

    /// <summary>Leaves out of the recording what is said from now on. Pausing twice is no error.</summary>
    /// <inheritdoc cref="StartRecordingAsync" />
    Task<Conference> PauseRecordingAsync(ConferenceId conference, CancellationToken cancellationToken = default);

    /// <summary>Goes on with a paused recording. Resuming twice is no error.</summary>
    /// <inheritdoc cref="StartRecordingAsync" />
    Task<Conference> ResumeRecordingAsync(ConferenceId conference, CancellationToken cancellationToken = default);

    /// <summary>Ends the recording; <see cref="IConferenceEvents.OnRecordingSavedAsync"/> follows. The end of the conference does it, too. Stopping twice is no error.</summary>
    /// <inheritdoc cref="StartRecordingAsync" />
    Task<Conference> StopRecordingAsync(ConferenceId conference, CancellationToken cancellationToken = default);

    /// <summary>Lists the complete recordings of a conference from the provider's own list, also after its end.</summary>
    /// <param name="conference">Which one.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <exception cref="ConferenceNotFoundException">There is no such conference.</exception>
    /// <exception cref="ProviderException">The provider refused or could not be reached.</exception>
    IAsyncEnumerable<Recording> ListRecordingsAsync(ConferenceId conference, CancellationToken cancellationToken = default);

    /// <summary>Opens the file of a recording at the provider, by a link that is asked for anew each time.</summary>
    /// <param name="recording">The recording, listed, told of, or put together from what the application stored.</param>
    /// <param name="cancellationToken">Stops waiting for the file to begin. Reading the stream takes a token of its own.</param>
    /// <returns>The file as it comes in. Whoever gets it disposes it.</returns>
    /// <exception cref="ArgumentException">Its provider or account is not registered.</exception>
    /// <exception cref="ProviderException">There is no such recording, or its file cannot be had.</exception>
    Task<Stream> OpenRecordingAsync(Recording recording, CancellationToken cancellationToken = default);

    /// <summary>Deletes a recording at the provider for good. Deleting one that is gone is no error.</summary>
    /// <param name="recording">The recording.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="ArgumentException">Its provider or account is not registered.</exception>
    /// <exception cref="ProviderException">The provider refused or could not be reached.</exception>
    Task DeleteRecordingAsync(Recording recording, CancellationToken cancellationToken = default);

    /// <summary>Hangs up one participant, ringing or joined. Removing one that has ended is no error.</summary>
    /// <param name="participant">Whom to remove.</param>
    /// <param name="cancellationToken">Stops waiting; the hang-up goes on.</param>
    /// <returns>The participant once the provider has accepted; <see cref="ParticipantState.Ended"/> follows by event.</returns>
    /// <exception cref="ConferenceNotFoundException">There is no such participant.</exception>
    Task<Participant> RemoveAsync(ParticipantId participant, CancellationToken cancellationToken = default);

    /// <summary>Ends the conference for everybody, ringing legs included. Ending twice is no error.</summary>
    /// <param name="conference">Which one.</param>
    /// <param name="cancellationToken">Stops waiting; the ending goes on until the provider has hung up every leg.</param>
    /// <returns>The conference, <see cref="ConferenceState.Ending"/> or <see cref="ConferenceState.Ended"/>.</returns>
    /// <exception cref="ConferenceNotFoundException">There is no such conference.</exception>
    Task<Conference> EndAsync(ConferenceId conference, CancellationToken cancellationToken = default);

    /// <summary>
    /// Ends every conference that is live, and every leg at the providers that is ours, from their own lists, whether our store knows it or not, until they
    /// show none. Legs of other applications and of other deployments are left alone. It works while the store cannot be used, for legs that carry our tag.
    /// </summary>
    /// <param name="cancellationToken">Stops between two legs.</param>
    /// <returns>How many legs of ours were live and are not any more.</returns>
    /// <exception cref="ProviderException">A list could not be read, or a leg could not be ended, for 3 minutes; all others were tried. Call it again.</exception>
    /// <exception cref="TimeoutException">A provider has taken every command, and still shows legs of ours after 3 minutes.</exception>
    Task<int> StopEverythingAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Makes a token with which an agent's page registers as a phone (Telnyx: <c>POST /telephony_credentials/{id}/token</c>, for a credential
    /// that is made at the first use). It never contains a password.
    /// </summary>
    /// <param name="identity">Whose page: the identity that <see cref="Destination.Browser"/> rings.</param>
    /// <param name="provider">The provider; null for the first one registered.</param>
    /// <param name="account">The account at that provider; empty for the default one.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The token and when it expires; Telnyx's are good for 24 hours.</returns>
    /// <exception cref="FormatException">The text is no identity.</exception>
    /// <exception cref="ArgumentException">The provider or account is not registered.</exception>
    /// <exception cref="ProviderException">The provider refused, could not be reached, or is not set up for browsers.</exception>
    Task<BrowserToken> CreateBrowserTokenAsync(
        string identity, string? provider = null, string account = "", CancellationToken cancellationToken = default);

    /// <summary>Reads one conference with its participants.</summary>
    /// <param name="conference">Which one.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The conference, or null if there is none of this id.</returns>
    Task<Conference?> GetAsync(ConferenceId conference, CancellationToken cancellationToken = default);

    /// <summary>Lists the conferences that have not ended, oldest first.</summary>
    /// <param name="cancellationToken">Stops the listing.</param>
    IAsyncEnumerable<Conference> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>Waits until a participant has reached a state, or can no longer reach it.</summary>
    /// <param name="participant">Whom to wait for.</param>
    /// <param name="state">The state: reached when the participant's own is equal or greater and it has not ended before.</param>
    /// <param name="timeout">How long to wait at most.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The participant. Look at its state: <see cref="ParticipantState.Ended"/> if it will never get there.</returns>
    /// <exception cref="TimeoutException">The time was over first.</exception>
    /// <exception cref="ConferenceNotFoundException">There is no such participant.</exception>
    Task<Participant> WaitForAsync(
        ParticipantId participant, ParticipantState state, TimeSpan timeout, CancellationToken cancellationToken = default);

    /// <summary>Waits until a conference has reached a state.</summary>
    /// <param name="conference">Which one.</param>
    /// <param name="state">The state: reached when the conference's own is equal or greater.</param>
    /// <param name="timeout">How long to wait at most.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The conference.</returns>
    /// <exception cref="TimeoutException">The time was over first.</exception>
    /// <exception cref="ConferenceNotFoundException">There is no such conference.</exception>
    Task<Conference> WaitForAsync(
        ConferenceId conference, ConferenceState state, TimeSpan timeout, CancellationToken cancellationToken = default);
}
