namespace ColdCall.Telnyx;

/// <content>What is played and said in a conference, and the digits that go in and out.</content>
public partial interface ITelnyxConferences
{
    /// <summary>Plays a sound file to some legs (<c>POST /conferences/{id}/actions/play</c>). Events of the participants tell when it starts and ends.</summary>
    /// <param name="conferenceId">Its id or name.</param>
    /// <param name="request">The file and the legs.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <remarks>Never sent again after an unknown outcome: it would be heard twice.</remarks>
    /// <exception cref="ArgumentException">The list of legs is empty.</exception>
    Task PlayAsync(string conferenceId, PlayToParticipantsRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Plays a sound file to everybody (<c>POST /conferences/{id}/actions/play</c> without a list). Events of the conference tell when it starts
    /// and ends.
    /// </summary>
    /// <param name="conferenceId">Its id or name.</param>
    /// <param name="request">The file.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <remarks>Never sent again after an unknown outcome: it would be heard twice.</remarks>
    Task PlayToAllAsync(string conferenceId, PlayToAllRequest request, CancellationToken cancellationToken = default);

    /// <summary>Says a text to some legs (<c>POST /conferences/{id}/actions/speak</c>). Events of the participants tell when it starts and ends.</summary>
    /// <param name="conferenceId">Its id or name.</param>
    /// <param name="request">The text, the voice and the legs.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <remarks>Never sent again after an unknown outcome: it would be heard twice.</remarks>
    /// <exception cref="ArgumentException">The list of legs is empty.</exception>
    Task SpeakAsync(string conferenceId, SpeakToParticipantsRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Says a text to everybody (<c>POST /conferences/{id}/actions/speak</c> without a list). Events of the conference tell when it starts and ends.
    /// </summary>
    /// <param name="conferenceId">Its id or name.</param>
    /// <param name="request">The text and the voice.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <remarks>Never sent again after an unknown outcome: it would be heard twice.</remarks>
    Task SpeakToAllAsync(string conferenceId, SpeakToAllRequest request, CancellationToken cancellationToken = default);

    /// <summary>Stops what is played to some legs (<c>POST /conferences/{id}/actions/stop</c>).</summary>
    /// <param name="conferenceId">Its id or name.</param>
    /// <param name="request">The legs.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <exception cref="ArgumentException">The list of legs is empty.</exception>
    Task StopPlaybackAsync(string conferenceId, ParticipantsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Stops what is played to everybody (<c>POST /conferences/{id}/actions/stop</c> without a list).</summary>
    /// <param name="conferenceId">Its id or name.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    Task StopPlaybackToAllAsync(string conferenceId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Plays a prompt to one leg and collects the digits it presses (<c>POST /conferences/{id}/actions/gather_using_audio</c>). An event brings them.
    /// </summary>
    /// <param name="conferenceId">Its id; not its name.</param>
    /// <param name="request">The leg, the prompt and what counts as an input.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <remarks>Never sent again after an unknown outcome: the prompt would be heard twice.</remarks>
    Task GatherUsingAudioAsync(string conferenceId, GatherUsingAudioInConferenceRequest request, CancellationToken cancellationToken = default);

    /// <summary>Sends digits to some legs (<c>POST /conferences/{id}/actions/send_dtmf</c>).</summary>
    /// <param name="conferenceId">Its id; not its name.</param>
    /// <param name="request">The digits and the legs.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <remarks>Never sent again after an unknown outcome: the digits would arrive twice.</remarks>
    /// <exception cref="ArgumentException">The list of legs is empty.</exception>
    Task SendDtmfAsync(string conferenceId, SendDtmfToParticipantsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Sends digits to everybody (<c>POST /conferences/{id}/actions/send_dtmf</c> without a list).</summary>
    /// <param name="conferenceId">Its id; not its name.</param>
    /// <param name="request">The digits.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <remarks>Never sent again after an unknown outcome: the digits would arrive twice.</remarks>
    Task SendDtmfToAllAsync(string conferenceId, SendDtmfToAllRequest request, CancellationToken cancellationToken = default);
}
