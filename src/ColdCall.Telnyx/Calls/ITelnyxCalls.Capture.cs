namespace ColdCall.Telnyx;

/// <content>What is kept of a leg's sound, or sent elsewhere.</content>
public partial interface ITelnyxCalls
{
    /// <summary>Begins to record a leg (<c>POST /calls/{id}/actions/record_start</c>), until it is stopped or the leg ends.</summary>
    /// <param name="callControlId">The leg.</param>
    /// <param name="request">What exactly.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <remarks>
    /// Nothing follows at once; after the end <c>call.recording.saved</c> or <c>call.recording.error</c>. Not sent again after an unknown
    /// outcome: there could be two recordings.
    /// </remarks>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    Task StartRecordingAsync(string callControlId, StartCallRecordingRequest request, CancellationToken cancellationToken = default);

    /// <summary>Pauses a recording (<c>POST /calls/{id}/actions/record_pause</c>).</summary>
    /// <param name="callControlId">The leg.</param>
    /// <param name="request">Details, or null for none.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <remarks>No event follows. Sent again after an unknown outcome.</remarks>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    Task PauseRecordingAsync(
        string callControlId, PauseCallRecordingRequest? request = null, CancellationToken cancellationToken = default);

    /// <summary>Goes on with a paused recording (<c>POST /calls/{id}/actions/record_resume</c>).</summary>
    /// <param name="callControlId">The leg.</param>
    /// <param name="request">Details, or null for none.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <remarks>No event follows. Sent again after an unknown outcome.</remarks>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    Task ResumeRecordingAsync(
        string callControlId, ResumeCallRecordingRequest? request = null, CancellationToken cancellationToken = default);

    /// <summary>Ends a recording (<c>POST /calls/{id}/actions/record_stop</c>).</summary>
    /// <param name="callControlId">The leg.</param>
    /// <param name="request">Details, or null for none.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <remarks><c>call.recording.saved</c> follows. Sent again after an unknown outcome.</remarks>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    Task StopRecordingAsync(string callControlId, StopCallRecordingRequest? request = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Begins to turn live speech into text (<c>POST /calls/{id}/actions/transcription_start</c>), until it is stopped or the leg ends.
    /// </summary>
    /// <param name="callControlId">The leg.</param>
    /// <param name="request">Details, or null for none.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <remarks>
    /// <c>call.transcription</c> follows for each piece of text. Not sent again after an unknown outcome: there could be two
    /// transcriptions.
    /// </remarks>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    Task StartTranscriptionAsync(
        string callControlId, StartCallTranscriptionRequest? request = null, CancellationToken cancellationToken = default);

    /// <summary>Stops turning speech into text (<c>POST /calls/{id}/actions/transcription_stop</c>).</summary>
    /// <param name="callControlId">The leg.</param>
    /// <param name="request">Details, or null for none.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <remarks>Telnyx documents no event. Sent again after an unknown outcome.</remarks>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    Task StopTranscriptionAsync(
        string callControlId, StopCallTranscriptionRequest? request = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Begins to stream the sound of a leg to a WebSocket or to Dialogflow (<c>POST /calls/{id}/actions/streaming_start</c>).
    /// </summary>
    /// <param name="callControlId">The leg.</param>
    /// <param name="request">What exactly.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <remarks>
    /// <c>streaming.started</c> or <c>streaming.failed</c> follows. Not sent again after an unknown outcome: there could be two streams.
    /// </remarks>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    Task StartStreamingAsync(string callControlId, StartCallStreamingRequest request, CancellationToken cancellationToken = default);

    /// <summary>Ends one stream of a leg, or all (<c>POST /calls/{id}/actions/streaming_stop</c>).</summary>
    /// <param name="callControlId">The leg.</param>
    /// <param name="request">Details, or null for none.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <remarks><c>streaming.stopped</c> follows. Sent again after an unknown outcome.</remarks>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    Task StopStreamingAsync(string callControlId, StopCallStreamingRequest? request = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Begins to send a copy of the RTP packets of a leg to two UDP addresses (<c>POST /calls/{id}/actions/fork_start</c>).
    /// </summary>
    /// <param name="callControlId">The leg.</param>
    /// <param name="request">What exactly.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <remarks><c>call.fork.started</c> follows. Not sent again after an unknown outcome: there could be two copies.</remarks>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    Task StartForkAsync(string callControlId, StartCallForkRequest request, CancellationToken cancellationToken = default);

    /// <summary>Ends the copying of RTP packets (<c>POST /calls/{id}/actions/fork_stop</c>).</summary>
    /// <param name="callControlId">The leg.</param>
    /// <param name="request">Details, or null for none.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <remarks><c>call.fork.stopped</c> follows. Sent again after an unknown outcome.</remarks>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    Task StopForkAsync(string callControlId, StopCallForkRequest? request = null, CancellationToken cancellationToken = default);

    /// <summary>Begins a SIPREC session with the recorder of a connector (<c>POST /calls/{id}/actions/siprec_start</c>).</summary>
    /// <param name="callControlId">The leg.</param>
    /// <param name="request">Details, or null for none.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <remarks>
    /// <c>siprec.started</c> or <c>siprec.failed</c> follows. Not sent again after an unknown outcome: there could be two sessions.
    /// </remarks>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    Task StartSiprecAsync(string callControlId, StartCallSiprecRequest? request = null, CancellationToken cancellationToken = default);

    /// <summary>Ends the SIPREC session (<c>POST /calls/{id}/actions/siprec_stop</c>).</summary>
    /// <param name="callControlId">The leg.</param>
    /// <param name="request">Details, or null for none.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <remarks><c>siprec.stopped</c> follows. Sent again after an unknown outcome.</remarks>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    Task StopSiprecAsync(string callControlId, StopCallSiprecRequest? request = null, CancellationToken cancellationToken = default);
}
