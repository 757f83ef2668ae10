namespace ColdCall.Telnyx;

/// <content>What a leg hears and presses.</content>
public partial interface ITelnyxCalls
{
    /// <summary>
    /// Speaks a text to a leg (<c>POST /calls/{id}/actions/speak</c>). It waits in a queue until all other sound is over.
    /// </summary>
    /// <param name="callControlId">The leg.</param>
    /// <param name="request">What exactly.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <remarks>
    /// <c>call.speak.started</c> and <c>call.speak.ended</c> follow. Not sent again after an unknown outcome: it could be heard twice.
    /// </remarks>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    Task SpeakAsync(string callControlId, SpeakCallRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Plays a sound file to a leg (<c>POST /calls/{id}/actions/playback_start</c>). It waits in a queue until all other sound is over.
    /// </summary>
    /// <param name="callControlId">The leg.</param>
    /// <param name="request">What exactly.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <remarks>
    /// <c>call.playback.started</c> and <c>call.playback.ended</c> follow. Not sent again after an unknown outcome: it could be heard
    /// twice.
    /// </remarks>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    Task StartPlaybackAsync(string callControlId, StartCallPlaybackRequest request, CancellationToken cancellationToken = default);

    /// <summary>Stops what is played or spoken (<c>POST /calls/{id}/actions/playback_stop</c>).</summary>
    /// <param name="callControlId">The leg.</param>
    /// <param name="request">Details, or null for none.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <remarks>
    /// <c>call.playback.ended</c> or <c>call.speak.ended</c> follows. Sent again after an unknown outcome where everything is stopped; the
    /// stop of what plays now is not, for it could cut off the next in the queue.
    /// </remarks>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    Task StopPlaybackAsync(string callControlId, StopCallPlaybackRequest? request = null, CancellationToken cancellationToken = default);

    /// <summary>Gathers the digits that are pressed on an answered leg (<c>POST /calls/{id}/actions/gather</c>).</summary>
    /// <param name="callControlId">The leg.</param>
    /// <param name="request">Details, or null for none.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <remarks>
    /// <c>call.dtmf.received</c> follows for each digit, and <c>call.gather.ended</c>. Not sent again after an unknown outcome: digits
    /// could be asked for twice.
    /// </remarks>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    Task GatherAsync(string callControlId, GatherCallRequest? request = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Plays a sound file to an answered leg until it has pressed the digits that are wanted (<c>POST
    /// /calls/{id}/actions/gather_using_audio</c>). A digit stops the sound.
    /// </summary>
    /// <param name="callControlId">The leg.</param>
    /// <param name="request">What exactly.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <remarks>
    /// <c>call.playback.started</c> and <c>call.playback.ended</c> follow for each playing, <c>call.dtmf.received</c> for each digit, and
    /// <c>call.gather.ended</c>. Not sent again after an unknown outcome: it could be heard twice.
    /// </remarks>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    Task GatherUsingAudioAsync(string callControlId, GatherCallUsingAudioRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Speaks to an answered leg until it has pressed the digits that are wanted (<c>POST /calls/{id}/actions/gather_using_speak</c>). A
    /// digit stops the speech.
    /// </summary>
    /// <param name="callControlId">The leg.</param>
    /// <param name="request">What exactly.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <remarks>
    /// <c>call.dtmf.received</c> follows for each digit, and <c>call.gather.ended</c>. Not sent again after an unknown outcome: it could be
    /// heard twice.
    /// </remarks>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    Task GatherUsingSpeakAsync(string callControlId, GatherCallUsingSpeakRequest request, CancellationToken cancellationToken = default);

    /// <summary>Stops gathering digits (<c>POST /calls/{id}/actions/gather_stop</c>).</summary>
    /// <param name="callControlId">The leg.</param>
    /// <param name="request">Details, or null for none.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <remarks><c>call.gather.ended</c> follows. Sent again after an unknown outcome.</remarks>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    Task StopGatherAsync(string callControlId, StopCallGatherRequest? request = null, CancellationToken cancellationToken = default);

    /// <summary>Presses digits on a leg, for the far side to hear (<c>POST /calls/{id}/actions/send_dtmf</c>).</summary>
    /// <param name="callControlId">The leg.</param>
    /// <param name="request">What exactly.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <remarks>No event follows. Not sent again after an unknown outcome: they could be pressed twice.</remarks>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    Task SendDtmfAsync(string callControlId, SendCallDtmfRequest request, CancellationToken cancellationToken = default);

    /// <summary>Begins to remove noise from the sound of a leg (<c>POST /calls/{id}/actions/suppression_start</c>).</summary>
    /// <param name="callControlId">The leg.</param>
    /// <param name="request">Details, or null for none.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <remarks>Telnyx documents no event. Sent again after an unknown outcome.</remarks>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    Task StartNoiseSuppressionAsync(
        string callControlId, StartCallNoiseSuppressionRequest? request = null, CancellationToken cancellationToken = default);

    /// <summary>Stops removing noise (<c>POST /calls/{id}/actions/suppression_stop</c>).</summary>
    /// <param name="callControlId">The leg.</param>
    /// <param name="request">Details, or null for none.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <remarks>Telnyx documents no event. Sent again after an unknown outcome.</remarks>
    /// <exception cref="ProviderException">Telnyx refused, or could not be asked.</exception>
    Task StopNoiseSuppressionAsync(
        string callControlId, StopCallNoiseSuppressionRequest? request = null, CancellationToken cancellationToken = default);
}
