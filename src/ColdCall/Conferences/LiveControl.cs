using ColdCall.Commands;
using ColdCall.Providers;
using ColdCall.Scheduling;
using ColdCall.StateMachine;

namespace ColdCall.Conferences;

/// <summary>
/// Silences people and shows them out while the store is down, by what this process last knew. What was asked is told to the conference when the store is
/// back; a repeat at the provider does no harm.
/// </summary>
internal sealed class LiveControl(LastKnown lastKnown, ProviderDirectory providers, CommandSender sender, ConferenceEngine engine, SerialQueues queues, IWorkScheduler work, IIdSource ids, EngineClock clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>For so long it is tried to tell the conference: as long as a conference may last.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromHours(4);

    /// <summary>Does at the provider what was asked.</summary>
    /// <returns>The conference as last known; null if this process knows none with live legs, or none that it could be done to.</returns>
    /// <exception cref="ProviderException">The provider refused, or its answer is not known.</exception>
    public async Task<ConferenceRecord?> TryAsync(string id, MachineInput input)
    {
        if (lastKnown.Find(id) is not { } state || CommandsFor(state, input) is not { Count: > 0 } commands) return null;
        IConferenceProvider provider = providers.Get(state.Provider, state.Account);

        // In the order in which it was asked, and awaited by nobody but a stopping application.
        Task<bool> told = queues.RunAsync($"afterwards {id}", () => TellAsync(id, input));
        _ = work.StartAsync(() => told);
        SentCommand[] sent = await Task.WhenAll(commands.Select(command => SendAsync(provider, command))).ConfigureAwait(false);
        return sent.FirstOrDefault(each => each.Error is not null && each.Outcome.Reason != ProviderErrorReason.LegEnded) is { Error: { } error } ? throw error : state;
    }

    /// <summary>Wishes for one leg leave one after another, also those that the conference sends when the store is back.</summary>
    private Task<SentCommand> SendAsync(IConferenceProvider provider, ProviderCommand command) => command is HangUpCommand
        ? sender.SendAsync(provider, command)
        : queues.RunAsync(ConferenceEngine.WishesOf(command), () => sender.SendAsync(provider, command));

    private List<ProviderCommand> CommandsFor(ConferenceRecord state, MachineInput input) => input switch
    {
        MachineInput.MuteAsked asked => [.. InRoom(state, asked.Participant).Select(leg => new SetMutedCommand
        {
            CommandId = ids.NewId(),
            Participant = state.IdOf(asked.Participant),
            LegId = leg.LegId!,
            ConferenceId = state.Room.Id!,
            Muted = asked.Muted,
        })],
        MachineInput.HoldAsked asked => [.. InRoom(state, asked.Participant).Select(leg => new SetOnHoldCommand
        {
            CommandId = ids.NewId(),
            Participant = state.IdOf(asked.Participant),
            LegId = leg.LegId!,
            ConferenceId = state.Room.Id!,
            OnHold = asked.OnHold,
        })],
        MachineInput.RemoveAsked asked => [.. state.Participants.Where(each => each.Number == asked.Participant && each.HasLiveLeg).Select(leg => HangUp(state, leg))],
        MachineInput.EndAsked => [.. state.Participants.Where(each => each.HasLiveLeg).Select(leg => HangUp(state, leg))],
        _ => [],
    };

    private static IEnumerable<ParticipantRecord> InRoom(ConferenceRecord state, int participant) =>
        state.Room.Id is null ? [] : state.Participants.Where(each => each.Number == participant && each is { State: ParticipantState.Joined, HasLiveLeg: true, HangUpCause: null });

    private HangUpCommand HangUp(ConferenceRecord state, ParticipantRecord leg) => new()
    {
        CommandId = ids.NewId(),
        Participant = state.IdOf(leg.Number),
        LegId = leg.LegId!,
        Answered = leg.AnsweredAt is not null,
    };

    private async Task<bool> TellAsync(string id, MachineInput input)
    {
        long begun = clock.GetTimestamp();
        while (clock.GetElapsedTime(begun) < Patience)
        {
            try
            {
                await engine.RunAsync(id, input).ConfigureAwait(false);
                return true;
            }
            catch (StoreUnavailableException)
            {
                await Task.Delay(Pause, clock).ConfigureAwait(false);
            }
        }

        return false;
    }
}
