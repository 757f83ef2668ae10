namespace ColdCall.Endurance.Node;

/// <summary>Prints one line a callback: the record is kept by whoever reads it, so that the node's memory is its own.</summary>
internal sealed class ToldLines : IConferenceEvents
{
    public ValueTask OnConferenceStartedAsync(ConferenceStarted started, CancellationToken cancellationToken) => Print(started);

    public ValueTask OnParticipantUnconfirmedAsync(ParticipantUnconfirmed unconfirmed, CancellationToken cancellationToken) => Print(unconfirmed);

    public ValueTask OnParticipantRingingAsync(ParticipantRinging ringing, CancellationToken cancellationToken) => Print(ringing);

    public ValueTask OnParticipantAnsweredAsync(ParticipantAnswered answered, CancellationToken cancellationToken) => Print(answered);

    public ValueTask OnParticipantJoinedAsync(ParticipantJoined joined, CancellationToken cancellationToken) => Print(joined);

    public ValueTask OnParticipantLeftAsync(ParticipantLeft left, CancellationToken cancellationToken) => Print(left);

    public ValueTask OnParticipantEndedAsync(ParticipantEnded ended, CancellationToken cancellationToken) => Print(ended, ended.Participant.Cause?.ToString());

    public ValueTask OnConferenceEndedAsync(ConferenceEnded ended, CancellationToken cancellationToken) => Print(ended, ended.Cause.ToString());

    private static ValueTask Print(ConferenceEvent told, string? cause = null)
    {
        string who = told is ParticipantEvent { Participant.Key: { } key } ? key[(key.LastIndexOf('-') + 1)..] : "-";
        Console.WriteLine($"told {told.Conference} {told.Sequence} {told.GetType().Name} {who} {cause ?? "-"} {told.Source}");
        return ValueTask.CompletedTask;
    }
}
