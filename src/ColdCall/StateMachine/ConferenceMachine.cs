using ColdCall.Providers;

namespace ColdCall.StateMachine;

/// <summary>
/// All rules of a conference, as a pure function: the same state, input and time always give the same transition. An input records facts and
/// wishes (<see cref="Inputs"/>); the rules then say what follows from them (<see cref="Rules"/>); what the application has to be told
/// follows from the difference (<see cref="Announcements"/>).
/// </summary>
internal sealed class ConferenceMachine(MachineSurroundings surroundings)
{
    /// <summary>The state of a conference that was just opened.</summary>
    public static ConferenceRecord Open(
        OpenConferenceRequest request, string id, string fingerprint, IConferenceProvider provider, DateTimeOffset now) => new()
        {
            Id = id,
            Key = request.Key,
            Agent = request.Agent,
            Fingerprint = fingerprint,
            Provider = provider.Name,
            Account = provider.Account,
            DialCreatesConference = provider.Capabilities.DialCreatesConference,
            DialJoinsConference = provider.Capabilities.DialJoinsConference,
            RecordsFromStart = provider.Capabilities.RecordsFromStartOnly ? request.Record : null,
            OpenedAt = now,
            MaxDuration = request.MaxDuration,
            AloneLimit = request.AloneLimit,
            RecordingDue = request.Record && !provider.Capabilities.RecordsFromStartOnly,
            RecordingFormat = request.RecordingFormat,
        };

    /// <summary>What follows from an input.</summary>
    public Transition Apply(ConferenceRecord state, MachineInput input, DateTimeOffset now)
    {
        var draft = new ConferenceDraft(state, now, SourceOf(input), surroundings);
        bool refused = !Inputs.Take(draft, input);
        Rules.Settle(draft);
        Announcements.Make(draft);
        return new Transition
        {
            State = draft.State,
            Commands = draft.Commands,
            Callbacks = draft.Callbacks,
            NextDue = draft.NextDue,
            Refused = refused,
        };
    }

    private static EventSource SourceOf(MachineInput input) => input switch
    {
        MachineInput.EventReceived => EventSource.Webhook,
        MachineInput.CommandAnswered => EventSource.Answer,
        MachineInput.LegsListed or MachineInput.RecordingsListed => EventSource.Reconciled,
        _ => EventSource.Engine,
    };
}
