using ColdCall.Providers;

namespace ColdCall.StateMachine;

/// <summary>What the end of a leg means: only the engine knows who dialed it, and who had asked for its end.</summary>
internal static class Endings
{
    /// <summary>Some providers tell times in whole seconds.</summary>
    private static readonly TimeSpan Rounding = TimeSpan.FromSeconds(2);

    public static LegSide SideOf(ParticipantRecord participant, LegEnded ended)
    {
        // A leg that had left the conference by itself is only tidied up: the word of the provider says who went.
        if (AskedByUs(participant, ended.Cause) && participant.HangUpCause != ParticipantEndCause.HungUp) return LegSide.Application;
        return ended.EndedByCaller is not { } caller ? LegSide.Unknown
            : caller == participant.Incoming ? LegSide.Participant
            : LegSide.Application;
    }

    public static ParticipantEndCause CauseOf(ParticipantRecord participant, ParticipantEndCause told, LegSide side, DateTimeOffset at)
    {
        if (AskedByUs(participant, told)) return participant.HangUpCause!.Value;

        // Who does not say which side ended it does not say either that it was its own limit.
        bool lastedToTheEnd = participant.AnsweredAt is { } answeredAt && at - answeredAt >= participant.MaxDuration - Rounding;
        if (told == ParticipantEndCause.HungUp && side == LegSide.Unknown && lastedToTheEnd) return ParticipantEndCause.TimeLimit;

        // Whatever word is used for it, one who called us and went has hung up: nobody was rung who could be busy or decline.
        if (participant.Incoming && side != LegSide.Application && told != ParticipantEndCause.TimeLimit) return ParticipantEndCause.HungUp;
        return told == ParticipantEndCause.HungUp && side == LegSide.Application ? ParticipantEndCause.Removed : told;
    }

    private static bool AskedByUs(ParticipantRecord participant, ParticipantEndCause told) =>
        participant.HangUpCause is not null && told is ParticipantEndCause.HungUp or ParticipantEndCause.Removed or ParticipantEndCause.Failed;
}
