using ColdCall.Guards;
using ColdCall.Providers;

namespace ColdCall.StateMachine;

/// <summary>The working copy of one conference while one input is applied: the state so far, and the effects owed so far.</summary>
internal sealed class ConferenceDraft(
    ConferenceRecord state, DateTimeOffset now, EventSource source, MachineSurroundings surroundings)
{
    private readonly List<ProviderCommand> _commands = [];
    private readonly List<ConferenceEvent> _callbacks = [];

    public ConferenceRecord Before { get; } = state;

    public ConferenceRecord State { get; set; } = state;

    public DateTimeOffset Now { get; } = now;

    public EventSource Source { get; } = source;

    public DateTimeOffset? NextDue { get; set; }

    public IReadOnlyList<ProviderCommand> Commands => _commands;

    public IReadOnlyList<ConferenceEvent> Callbacks => _callbacks;

    /// <summary>Whether a time has come. If not, time has to be told then.</summary>
    public bool Due(DateTimeOffset at)
    {
        if (at <= Now) return true;
        if (NextDue is null || at < NextDue) NextDue = at;
        return false;
    }

    public string SignedTag(int participant) => surroundings.Sign(State.IdOf(participant));

    /// <summary>Why a destination must not be rung, by the settings of now; null if it may.</summary>
    public DestinationRefusal? RefusalOf(Destination destination) => surroundings.Judge(destination);

    public void Add(ParticipantRecord participant) => State = State with { Participants = [.. State.Participants, participant] };

    public void Change(ParticipantRecord participant, Func<ParticipantRecord, ParticipantRecord> change) =>
        State = State with
        {
            Participants = [.. State.Participants.Select(each => each.Number == participant.Number ? change(each) : each)],
        };

    public void ChangeRoom(Func<Room, Room> change) => State = State with { Room = change(State.Room) };

    /// <summary>Owes the provider a command. The wish numbers order competing wishes.</summary>
    public long Owe(Func<string, ProviderCommand> command, bool isWish = false)
    {
        long number = State.LastCommand + 1;
        ProviderCommand made = command($"{State.Id}.{number}");
        var owed = new OwedCommand { Command = made, OwedAt = Now, Owner = surroundings.Node, Wish = isWish ? number : 0 };
        State = State with { LastCommand = number, Owed = [.. State.Owed, owed] };
        _commands.Add(made);
        return number;
    }

    /// <summary>Owes a command once more under its own id, which lets providers that can know it again.</summary>
    public void OweAgain(OwedCommand owed)
    {
        OwedCommand again = owed with { OwedAt = Now, Owner = surroundings.Node };
        State = State with { Owed = [.. State.Owed.Where(each => each.Command.CommandId != owed.Command.CommandId), again] };
        _commands.Add(again.Command);
    }

    /// <summary>Takes a command off the list of those owed; null if it is not, or no longer, on it.</summary>
    public OwedCommand? TakeOwed(string commandId)
    {
        OwedCommand? owed = State.Owed.FirstOrDefault(each => each.Command.CommandId == commandId);
        if (owed is not null) State = State with { Owed = [.. State.Owed.Where(each => each != owed)] };
        return owed;
    }

    public bool Owes<TCommand>(int? participant = null) where TCommand : ProviderCommand =>
        State.Owed.Any(owed => owed.Command is TCommand && (participant is null || owed.Command.Participant == State.IdOf(participant.Value)));

    /// <summary>Owes the application a callback; id and sequence are given here.</summary>
    public void Tell(Func<string, long, ConferenceEvent> callback)
    {
        long sequence = State.LastCallback + 1;
        State = State with { LastCallback = sequence };
        _callbacks.Add(callback($"{State.Id}.{sequence}", sequence));
    }

    /// <summary>The participant's part is over.</summary>
    public void End(ParticipantRecord participant, ParticipantEndCause cause, string? detail = null, DateTimeOffset? at = null)
    {
        Change(participant, p => p with
        {
            EndedAt = at ?? Now,
            Cause = cause,
            CauseDetail = detail,
            Intent = p.Intent == IntentState.Confirmed ? p.Intent : IntentState.Void,
        });
    }

    /// <summary>From here on nobody new comes in, and everybody is shown out.</summary>
    public void BeginEnding(ConferenceEndCause cause)
    {
        if (State.EndingAt is not null) return;
        State = State with { EndingAt = Now, Cause = cause };
    }
}
