using System.Globalization;
using System.Text;
using ColdCall;

namespace KillNode;

/// <summary>The application's handler: writes down when it begins and when it is done, each line on the disk before it goes on.</summary>
internal sealed class Journal(NodeSettings settings, KillSwitch kill, Sightings seen) : IConferenceEvents, IDisposable
{
    private readonly Lock _gate = new();
    private readonly FileStream _file = new(settings.Journal, FileMode.Append, FileAccess.Write, FileShare.Read);

    public ValueTask OnConferenceStartedAsync(ConferenceStarted started, CancellationToken cancellationToken) => HandleAsync(started);

    public ValueTask OnParticipantUnconfirmedAsync(ParticipantUnconfirmed unconfirmed, CancellationToken cancellationToken) => HandleAsync(unconfirmed);

    public ValueTask OnParticipantRingingAsync(ParticipantRinging ringing, CancellationToken cancellationToken) => HandleAsync(ringing);

    public async ValueTask OnParticipantAnsweredAsync(ParticipantAnswered answered, CancellationToken cancellationToken)
    {
        bool isVictims = answered.Participant.Key == "lead";
        if (isVictims && kill.IsAt(KillPoint.AnswerAcknowledged))
        {
            await seen.Acknowledged;
            kill.Reach(KillPoint.AnswerAcknowledged);
        }

        Write("begin", answered);
        if (isVictims) kill.Reach(KillPoint.InHandler);
        Write("done", answered);
    }

    public ValueTask OnParticipantJoinedAsync(ParticipantJoined joined, CancellationToken cancellationToken) => HandleAsync(joined);

    public ValueTask OnParticipantMuteChangedAsync(ParticipantMuteChanged changed, CancellationToken cancellationToken) => HandleAsync(changed);

    public ValueTask OnParticipantLeftAsync(ParticipantLeft left, CancellationToken cancellationToken) => HandleAsync(left);

    public ValueTask OnParticipantEndedAsync(ParticipantEnded ended, CancellationToken cancellationToken) => HandleAsync(ended);

    public ValueTask OnConferenceEndedAsync(ConferenceEnded ended, CancellationToken cancellationToken) => HandleAsync(ended);

    public void Dispose() => _file.Dispose();

    private ValueTask HandleAsync(ConferenceEvent told)
    {
        Write("begin", told);
        Write("done", told);
        return ValueTask.CompletedTask;
    }

    private void Write(string mark, ConferenceEvent told)
    {
        string about = told is ParticipantEvent participant ? participant.Participant.Key : "-";
        string line = string.Create(
            CultureInfo.InvariantCulture, $"{mark} {settings.Life} {told.Conference} {told.Sequence} {told.Attempt} {told.Id} {told.GetType().Name} {about}\n");
        lock (_gate)
        {
            _file.Write(Encoding.UTF8.GetBytes(line));
            _file.Flush(flushToDisk: true);
        }
    }
}
