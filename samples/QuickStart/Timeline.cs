using System.Collections.Concurrent;
using System.Globalization;
using ColdCall;

namespace QuickStart;

/// <summary>Prints one line an event, and lets the story wait until a conference's last line is out.</summary>
internal sealed class Timeline : IConferenceEvents
{
    private readonly ConcurrentDictionary<ConferenceId, TaskCompletionSource> _ends = new();

    public Task EndOf(ConferenceId conference) => _ends.GetOrAdd(conference, _ => New()).Task;

    public ValueTask OnConferenceStartedAsync(ConferenceStarted started, CancellationToken cancellationToken) => Print(started, "conference-started");

    public ValueTask OnParticipantUnconfirmedAsync(ParticipantUnconfirmed unconfirmed, CancellationToken cancellationToken) => Print(unconfirmed, "unconfirmed");

    public ValueTask OnParticipantRingingAsync(ParticipantRinging ringing, CancellationToken cancellationToken) => Print(ringing, "ringing", ringing.Participant.Destination.ToString());

    public ValueTask OnParticipantAnsweredAsync(ParticipantAnswered answered, CancellationToken cancellationToken) => Print(answered, "answered");

    public ValueTask OnParticipantJoinedAsync(ParticipantJoined joined, CancellationToken cancellationToken) => Print(joined, "joined");

    public ValueTask OnParticipantMuteChangedAsync(ParticipantMuteChanged changed, CancellationToken cancellationToken) => Print(changed, changed.Participant.Muted ? "muted" : "unmuted");

    public ValueTask OnParticipantHoldChangedAsync(ParticipantHoldChanged changed, CancellationToken cancellationToken) => Print(changed, changed.Participant.OnHold ? "on-hold" : "off-hold");

    public ValueTask OnParticipantLeftAsync(ParticipantLeft left, CancellationToken cancellationToken) => Print(left, "left");

    public ValueTask OnParticipantEndedAsync(ParticipantEnded ended, CancellationToken cancellationToken) => Print(ended, "ended", WordsFor(ended.Participant));

    public async ValueTask OnConferenceEndedAsync(ConferenceEnded ended, CancellationToken cancellationToken)
    {
        await Print(ended, "conference-ended", WordsFor(ended.Cause));
        _ends.GetOrAdd(ended.Conference, _ => New()).TrySetResult();
    }

    private static ValueTask Print(ConferenceEvent told, string what, string detail = "")
    {
        string time = told.OccurredAt.ToLocalTime().ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture);
        string who = told is ParticipantEvent { Participant.Key: { } key } ? key : "-";
        Console.WriteLine($"{time} {what,-18} {told.Conference} {who,-12} {detail}".TrimEnd());
        return ValueTask.CompletedTask;
    }

    private static string WordsFor(Participant participant)
    {
        string words = participant.Cause switch
        {
            ParticipantEndCause.HungUp => "hung up",
            ParticipantEndCause.Removed => "removed by the application",
            ParticipantEndCause.ConferenceEnded => "the conference was ended",
            ParticipantEndCause.Busy => "the line is busy",
            ParticipantEndCause.NoAnswer => "nobody answered",
            ParticipantEndCause.Rejected => "the call was declined",
            ParticipantEndCause.InvalidDestination => "the number does not exist",
            ParticipantEndCause.Unreachable => "cannot be reached",
            ParticipantEndCause.TimeLimit => "the time limit was reached",
            ParticipantEndCause.PrerequisiteEnded => "the agent did not join, so nobody was rung",
            ParticipantEndCause.Refused => "the provider refused the call",
            ParticipantEndCause.NotPlaced => "the call was never placed",
            ParticipantEndCause.NotAllowed => "may not be called",
            ParticipantEndCause.NeedsOperator => "unknown; look at the provider",
            _ => "failed",
        };
        return participant.CauseDetail is { } detail ? $"{words} ({detail})" : words;
    }

    private static string WordsFor(ConferenceEndCause cause) => cause switch
    {
        ConferenceEndCause.Requested => "as the application asked",
        ConferenceEndCause.EveryoneLeft => "everybody had left",
        ConferenceEndCause.HostLeft => "the host left",
        ConferenceEndCause.Alone => "somebody was alone for too long",
        ConferenceEndCause.NobodyJoined => "nobody joined",
        ConferenceEndCause.TimeLimit => "the time limit was reached",
        ConferenceEndCause.Shutdown => "the application stopped",
        _ => "failed",
    };

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
