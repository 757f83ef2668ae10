namespace ColdCall.Telnyx;

/// <content>Recordings of a conference.</content>
public partial interface ITelnyxConferences
{
    /// <summary>
    /// Starts a recording (<c>POST /conferences/{id}/actions/record_start</c>). It ends with the conference at the latest;
    /// <c>conference.recording.saved</c> then names the file.
    /// </summary>
    /// <param name="conferenceId">Its id or name.</param>
    /// <param name="request">The format, and how to record.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <remarks>Never sent again after an unknown outcome: there would be two recordings.</remarks>
    Task StartRecordingAsync(string conferenceId, StartConferenceRecordingRequest request, CancellationToken cancellationToken = default);

    /// <summary>Pauses a recording (<c>POST /conferences/{id}/actions/record_pause</c>).</summary>
    /// <param name="conferenceId">Its id or name.</param>
    /// <param name="request">Which one; null for the one there is.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    Task PauseRecordingAsync(string conferenceId, ConferenceRecordingRequest? request = null, CancellationToken cancellationToken = default);

    /// <summary>Goes on with a paused recording (<c>POST /conferences/{id}/actions/record_resume</c>).</summary>
    /// <param name="conferenceId">Its id or name.</param>
    /// <param name="request">Which one; null for the one there is.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    Task ResumeRecordingAsync(string conferenceId, ConferenceRecordingRequest? request = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Ends a recording (<c>POST /conferences/{id}/actions/record_stop</c>). <c>conference.recording.saved</c> names the file.
    /// </summary>
    /// <param name="conferenceId">Its id or name.</param>
    /// <param name="request">Which one; null for the one there is.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    Task StopRecordingAsync(string conferenceId, StopConferenceRecordingRequest? request = null, CancellationToken cancellationToken = default);
}
