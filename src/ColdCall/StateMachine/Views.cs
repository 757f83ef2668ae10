namespace ColdCall.StateMachine;

/// <summary>The state as applications see it.</summary>
internal static class Views
{
    public static Conference Of(ConferenceRecord state, bool quarantined = false) => new()
    {
        Id = new ConferenceId(state.Id),
        Key = state.Key,
        Provider = state.Provider,
        Account = state.Account,
        State = state.State,
        Cause = state.Cause,
        OpenedAt = state.OpenedAt,
        StartedAt = state.StartedAt,
        EndedAt = state.EndedAt,
        ProviderConferenceId = state.Room.Id,
        Recording = state.Recording,
        Quarantined = quarantined,
        Participants = [.. state.Participants.Select(participant => Of(state, participant))],
    };

    public static Participant Of(ConferenceRecord state, ParticipantRecord participant) => new()
    {
        Id = state.IdOf(participant.Number),
        Key = participant.Key,
        Destination = participant.To,
        State = participant.State,
        Muted = participant.Muted,
        OnHold = participant.OnHold,
        Supervision = participant.Supervision,
        Answerer = participant.Answerer,
        Cause = participant.Cause,
        CauseDetail = participant.CauseDetail,
        EndedBy = participant.EndedBy,
        DialedAt = participant.DialedAt,
        AnsweredAt = participant.AnsweredAt,
        JoinedAt = participant.JoinedAt,
        EndedAt = participant.EndedAt,
        LegId = participant.LegId,
    };
}
