using System.Collections.Concurrent;

namespace ColdCall.Tests.Engine;

/// <summary>A handler that writes down what it is told, and does what a test wants first.</summary>
internal sealed class RecordedEvents : IConferenceEvents
{
    public ConcurrentQueue<ConferenceEvent> Told { get; } = new();

    public Func<ConferenceEvent, CancellationToken, Task> Before { get; set; } = (_, _) => Task.CompletedTask;

    public IEnumerable<string> Names => Told.Select(callback => callback.GetType().Name);

    public ValueTask OnConferenceStartedAsync(ConferenceStarted started, CancellationToken cancellationToken) => RecordAsync(started, cancellationToken);

    public ValueTask OnParticipantUnconfirmedAsync(ParticipantUnconfirmed unconfirmed, CancellationToken cancellationToken) => RecordAsync(unconfirmed, cancellationToken);

    public ValueTask OnParticipantRingingAsync(ParticipantRinging ringing, CancellationToken cancellationToken) => RecordAsync(ringing, cancellationToken);

    public ValueTask OnParticipantAnsweredAsync(ParticipantAnswered answered, CancellationToken cancellationToken) => RecordAsync(answered, cancellationToken);

    public ValueTask OnParticipantJoinedAsync(ParticipantJoined joined, CancellationToken cancellationToken) => RecordAsync(joined, cancellationToken);

    public ValueTask OnParticipantMuteChangedAsync(ParticipantMuteChanged changed, CancellationToken cancellationToken) => RecordAsync(changed, cancellationToken);

    public ValueTask OnParticipantHoldChangedAsync(ParticipantHoldChanged changed, CancellationToken cancellationToken) => RecordAsync(changed, cancellationToken);

    public ValueTask OnParticipantSupervisionChangedAsync(ParticipantSupervisionChanged changed, CancellationToken cancellationToken) => RecordAsync(changed, cancellationToken);

    public ValueTask OnRecordingChangedAsync(RecordingChanged changed, CancellationToken cancellationToken) => RecordAsync(changed, cancellationToken);

    public ValueTask OnRecordingSavedAsync(RecordingSaved saved, CancellationToken cancellationToken) => RecordAsync(saved, cancellationToken);

    public ValueTask OnIncomingLegAsync(IncomingLeg incoming, CancellationToken cancellationToken) => RecordAsync(incoming, cancellationToken);

    public ValueTask OnParticipantLeftAsync(ParticipantLeft left, CancellationToken cancellationToken) => RecordAsync(left, cancellationToken);

    public ValueTask OnParticipantEndedAsync(ParticipantEnded ended, CancellationToken cancellationToken) => RecordAsync(ended, cancellationToken);

    public ValueTask OnConferenceEndedAsync(ConferenceEnded ended, CancellationToken cancellationToken) => RecordAsync(ended, cancellationToken);

    public ValueTask OnUnhandledAsync(UnhandledEvent unhandled, CancellationToken cancellationToken) => RecordAsync(unhandled, cancellationToken);

    private async ValueTask RecordAsync(ConferenceEvent callback, CancellationToken cancellationToken)
    {
        await Before(callback, cancellationToken);
        Told.Enqueue(callback);
    }
}
