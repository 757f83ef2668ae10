using System.Collections.Concurrent;

namespace ColdCall.EndToEnd.Tests.Support;

/// <summary>A handler that writes down what the application is told.</summary>
internal sealed class RecordedEvents : IConferenceEvents
{
    private readonly ConcurrentQueue<ConferenceEvent> _told = new();

    public IReadOnlyList<ConferenceEvent> All => [.. _told];

    public IReadOnlyList<UnhandledEvent> Unhandled => [.. _told.OfType<UnhandledEvent>()];

    public IReadOnlyList<ConferenceEvent> Of(ConferenceId conference) => [.. _told.Where(told => told.Conference == conference && told is not UnhandledEvent)];

    /// <summary>What was told of a conference, one short line each, such as <c>lead joined</c>.</summary>
    public IReadOnlyList<string> LinesOf(ConferenceId conference) => [.. Of(conference).Select(LineOf)];

    /// <summary>What was told of one participant, in order, without its key.</summary>
    public IReadOnlyList<string> LinesOf(Participant participant) =>
        [.. Of(participant.Conference).OfType<ParticipantEvent>().Where(told => told.Participant.Id == participant.Id).Select(WordsOf)];

    public ValueTask OnConferenceStartedAsync(ConferenceStarted started, CancellationToken cancellationToken) => Record(started);

    public ValueTask OnParticipantUnconfirmedAsync(ParticipantUnconfirmed unconfirmed, CancellationToken cancellationToken) => Record(unconfirmed);

    public ValueTask OnParticipantRingingAsync(ParticipantRinging ringing, CancellationToken cancellationToken) => Record(ringing);

    public ValueTask OnParticipantAnsweredAsync(ParticipantAnswered answered, CancellationToken cancellationToken) => Record(answered);

    public ValueTask OnParticipantJoinedAsync(ParticipantJoined joined, CancellationToken cancellationToken) => Record(joined);

    public ValueTask OnParticipantAnswererDetectedAsync(ParticipantAnswererDetected detected, CancellationToken cancellationToken) => Record(detected);

    public ValueTask OnParticipantGreetingEndedAsync(ParticipantGreetingEnded ended, CancellationToken cancellationToken) => Record(ended);

    public ValueTask OnParticipantMuteChangedAsync(ParticipantMuteChanged changed, CancellationToken cancellationToken) => Record(changed);

    public ValueTask OnParticipantHoldChangedAsync(ParticipantHoldChanged changed, CancellationToken cancellationToken) => Record(changed);

    public ValueTask OnParticipantSupervisionChangedAsync(ParticipantSupervisionChanged changed, CancellationToken cancellationToken) => Record(changed);

    public ValueTask OnRecordingChangedAsync(RecordingChanged changed, CancellationToken cancellationToken) => Record(changed);

    public ValueTask OnRecordingSavedAsync(RecordingSaved saved, CancellationToken cancellationToken) => Record(saved);

    public ValueTask OnIncomingLegAsync(IncomingLeg incoming, CancellationToken cancellationToken) => Record(incoming);

    public ValueTask OnParticipantLeftAsync(ParticipantLeft left, CancellationToken cancellationToken) => Record(left);

    public ValueTask OnParticipantEndedAsync(ParticipantEnded ended, CancellationToken cancellationToken) => Record(ended);

    public ValueTask OnConferenceEndedAsync(ConferenceEnded ended, CancellationToken cancellationToken) => Record(ended);

    public ValueTask OnUnhandledAsync(UnhandledEvent unhandled, CancellationToken cancellationToken) => Record(unhandled);

    private static string LineOf(ConferenceEvent told) => told is ParticipantEvent about ? $"{about.Participant.Key} {WordsOf(told)}" : WordsOf(told);

    private static string WordsOf(ConferenceEvent told) => told switch
    {
        ConferenceStarted => "started",
        ConferenceEnded ended => $"over: {ended.Cause}",
        ParticipantMuteChanged changed => changed.Participant.Muted ? "muted" : "unmuted",
        ParticipantHoldChanged changed => changed.Participant.OnHold ? "on hold" : "off hold",
        ParticipantSupervisionChanged changed => $"supervises: {changed.Participant.Supervision!.Role}",
        RecordingChanged changed => $"recording: {changed.State}",
        RecordingSaved => "recording saved",
        ParticipantAnswererDetected detected => $"answered by: {detected.Participant.Answerer}",
        ParticipantGreetingEnded => "greeting ended",
        ParticipantEnded ended => $"ended: {ended.Participant.Cause}",
        _ => told.GetType().Name["Participant".Length..].ToLowerInvariant(),
    };

    private ValueTask Record(ConferenceEvent told)
    {
        _told.Enqueue(told);
        return ValueTask.CompletedTask;
    }
}
