namespace ColdCall;

/// <summary>What the application wants to be told. Implement the members you need; the others do nothing.</summary>
/// <remarks>
/// Callbacks of one conference come one at a time and in order; different conferences run side by side. A callback is made once, unless
/// it threw, took longer than its time limit, or the process died in it: then it is repeated with the same <see cref="ConferenceEvent.Id"/>
/// and a higher <see cref="ConferenceEvent.Attempt"/>. State and commands never wait for callbacks, and a callback may use the dialer.
/// Several handlers may be registered; each is remembered on its own, in a service scope of its own.
/// </remarks>
public interface IConferenceEvents
{
    /// <summary>The first participant has joined.</summary>
    /// <param name="started">What happened.</param>
    /// <param name="cancellationToken">Cancelled at the callback's time limit and at shutdown.</param>
    ValueTask OnConferenceStartedAsync(ConferenceStarted started, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>It is not known whether the participant rings; another callback follows.</summary>
    /// <param name="unconfirmed">What happened.</param>
    /// <param name="cancellationToken">Cancelled at the callback's time limit and at shutdown.</param>
    ValueTask OnParticipantUnconfirmedAsync(ParticipantUnconfirmed unconfirmed, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>The participant is being rung.</summary>
    /// <param name="ringing">What happened.</param>
    /// <param name="cancellationToken">Cancelled at the callback's time limit and at shutdown.</param>
    ValueTask OnParticipantRingingAsync(ParticipantRinging ringing, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>The participant answered.</summary>
    /// <param name="answered">What happened.</param>
    /// <param name="cancellationToken">Cancelled at the callback's time limit and at shutdown.</param>
    ValueTask OnParticipantAnsweredAsync(ParticipantAnswered answered, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>The participant is in the conference.</summary>
    /// <param name="joined">What happened.</param>
    /// <param name="cancellationToken">Cancelled at the callback's time limit and at shutdown.</param>
    ValueTask OnParticipantJoinedAsync(ParticipantJoined joined, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>The provider has judged who answered. Only where <see cref="DialRequest.DetectAnswerer"/> asked for it.</summary>
    /// <param name="detected">What happened; <see cref="Participant.Answerer"/> is the verdict.</param>
    /// <param name="cancellationToken">Cancelled at the callback's time limit and at shutdown.</param>
    ValueTask OnParticipantAnswererDetectedAsync(ParticipantAnswererDetected detected, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>The greeting of an answering machine has ended. Only with <see cref="AnswererDetection.GreetingEnd"/>.</summary>
    /// <param name="ended">What happened.</param>
    /// <param name="cancellationToken">Cancelled at the callback's time limit and at shutdown.</param>
    ValueTask OnParticipantGreetingEndedAsync(ParticipantGreetingEnded ended, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>The participant was muted or unmuted.</summary>
    /// <param name="changed">What happened.</param>
    /// <param name="cancellationToken">Cancelled at the callback's time limit and at shutdown.</param>
    ValueTask OnParticipantMuteChangedAsync(ParticipantMuteChanged changed, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>The participant was put on hold or taken off hold.</summary>
    /// <param name="changed">What happened.</param>
    /// <param name="cancellationToken">Cancelled at the callback's time limit and at shutdown.</param>
    ValueTask OnParticipantHoldChangedAsync(ParticipantHoldChanged changed, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>A supervisor has another role.</summary>
    /// <param name="changed">What happened.</param>
    /// <param name="cancellationToken">Cancelled at the callback's time limit and at shutdown.</param>
    ValueTask OnParticipantSupervisionChangedAsync(ParticipantSupervisionChanged changed, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>The recording of the conference was started, paused, resumed or stopped, or could not be started.</summary>
    /// <param name="changed">What happened.</param>
    /// <param name="cancellationToken">Cancelled at the callback's time limit and at shutdown.</param>
    ValueTask OnRecordingChangedAsync(RecordingChanged changed, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>A recording is complete and can be had. It may come after the end of the conference.</summary>
    /// <param name="saved">What happened.</param>
    /// <param name="cancellationToken">Cancelled at the callback's time limit and at shutdown.</param>
    ValueTask OnRecordingSavedAsync(RecordingSaved saved, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>The participant is out of the conference.</summary>
    /// <param name="left">What happened.</param>
    /// <param name="cancellationToken">Cancelled at the callback's time limit and at shutdown.</param>
    ValueTask OnParticipantLeftAsync(ParticipantLeft left, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>The participant's part is over.</summary>
    /// <param name="ended">What happened.</param>
    /// <param name="cancellationToken">Cancelled at the callback's time limit and at shutdown.</param>
    ValueTask OnParticipantEndedAsync(ParticipantEnded ended, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>The conference is over.</summary>
    /// <param name="ended">What happened.</param>
    /// <param name="cancellationToken">Cancelled at the callback's time limit and at shutdown.</param>
    ValueTask OnConferenceEndedAsync(ConferenceEnded ended, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>A leg that nobody of us dialed waits to be answered or rejected; it belongs to no conference yet.</summary>
    /// <param name="incoming">The leg.</param>
    /// <param name="cancellationToken">Cancelled at the callback's time limit and at shutdown.</param>
    ValueTask OnIncomingLegAsync(IncomingLeg incoming, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>A genuine event of the provider that none of the above tells.</summary>
    /// <param name="unhandled">The event with its raw content.</param>
    /// <param name="cancellationToken">Cancelled at the callback's time limit and at shutdown.</param>
    ValueTask OnUnhandledAsync(UnhandledEvent unhandled, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
