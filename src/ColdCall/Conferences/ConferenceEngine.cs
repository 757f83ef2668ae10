using System.Diagnostics;
using ColdCall.Commands;
using ColdCall.Guards;
using ColdCall.Providers;
using ColdCall.Scheduling;
using ColdCall.StateMachine;
using ColdCall.Storage;
using ColdCall.Tags;
using ColdCall.Telemetry;
using Microsoft.Extensions.Logging;

namespace ColdCall.Conferences;

/// <summary>Closes the loop: applies an input, sends the commands that follow, and applies their answers, until nothing follows.</summary>
internal sealed partial class ConferenceEngine(
    ConferenceProcessor processor,
    CommandSender sender,
    ProviderDirectory providers,
    TagCodec tags,
    NodeLease lease,
    DialPacing pacing,
    SerialQueues queues,
    IWorkScheduler work,
    EngineTelemetry telemetry,
    EngineClock clock,
    ILogger<ConferenceEngine> logger)
{
    private const string NotOurs = "this process was out of touch with the store for too long, and another one may have taken over";
    private const string TooMany = "more dials wait for their turn than ColdCall:Guard:DialsPerSecond lets go in time";
    private const string Unwanted = "it was no longer wanted when its turn came";
    private const int AnswerTries = 40;
    private static readonly TimeSpan AnswerPause = TimeSpan.FromMilliseconds(250);
    private const int LongestAnswerPause = 8;

    /// <summary>Applies an input. Its commands are on their way when this returns; nobody has to wait for them.</summary>
    public async Task<(Applied Applied, IReadOnlyList<StartedCommand> Started)> RunAsync(
        string id, MachineInput input, string? eventKey = null, IReadOnlyList<Reservation>? reserve = null, CancellationToken cancellationToken = default)
    {
        int term = lease.Term;
        Applied applied = await processor.ApplyAsync(id, input, eventKey, reserve ?? [], cancellationToken).ConfigureAwait(false);
        return (applied, applied.State is { } state ? Start(state, applied.Commands, term) : []);
    }

    /// <summary>The queue of the wishes for one leg.</summary>
    public static string WishesOf(ProviderCommand command) => $"wishes of {command.Participant}";

    private List<StartedCommand> Start(ConferenceRecord state, IReadOnlyList<ProviderCommand> commands, int term)
    {
        List<StartedCommand> started = [];
        foreach (ProviderCommand command in commands)
        {
            TaskCompletionSource<SentCommand> sent = work.NewCompletion<SentCommand>();
            started.Add(new StartedCommand(command, sent.Task));
            _ = work.StartAsync(() => SendAsync(state, command, term, sent));
        }

        return started;
    }

    private async Task SendAsync(ConferenceRecord state, ProviderCommand command, int term, TaskCompletionSource<SentCommand> done)
    {
        SentCommand sent;
        try
        {
            IConferenceProvider provider = providers.Get(state.Provider, state.Account);
            using Activity? activity = telemetry.BeginCommand(state.Trace, state.Provider, command);
            long begun = clock.GetTimestamp();
            sent = await SendAsync(state, provider, command, term).ConfigureAwait(false);
            telemetry.Sent(state.Provider, command, sent, clock.GetElapsedTime(begun));
            await ApplyAnswerAsync(state.Id, AnswerTo(state, command, sent)).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            done.SetException(fault);
            _ = done.Task.Exception;
            LogLostAnswer(state.Id, command.CommandId, fault);
            return;
        }

        if (sent.Error is { } error) LogFailed(state.Id, command.CommandId, error.Message);
        done.SetResult(sent);
    }

    private async Task<SentCommand> SendAsync(ConferenceRecord state, IConferenceProvider provider, ProviderCommand command, int term)
    {
        if (command is DialCommand dial && await TurnOfAsync(state, provider, dial).ConfigureAwait(false) is { } held) return held;
        if (NodeLease.IsNeededFor(command) && !await lease.HoldsSinceAsync(term).ConfigureAwait(false)) return NotSent(provider, command, NotOurs);
        return command is SetMutedCommand or SetOnHoldCommand or SetSupervisionCommand
            ? await queues.RunAsync(WishesOf(command), () => SendNewestAsync(state.Id, provider, command)).ConfigureAwait(false)
            : await sender.SendAsync(provider, command).ConfigureAwait(false);
    }

    /// <summary>A dial waits for its turn, and is sent only if it is still wanted then.</summary>
    /// <returns>Why it is not sent; null if it may be.</returns>
    private async Task<SentCommand?> TurnOfAsync(ConferenceRecord state, IConferenceProvider provider, DialCommand dial)
    {
        if (!pacing.IsOn) return null;
        if (!await pacing.WaitAsync(ProviderDirectory.KeyOf(state.Provider, state.Account)).ConfigureAwait(false)) return NotSent(provider, dial, TooMany);
        ParticipantRecord? now = (await processor.ReadAsync(state.Id, CancellationToken.None).ConfigureAwait(false))?.State.Find(Inputs.NumberOf(dial.Participant!.Value));
        return now is { Ended: false, HangUpCause: null } ? null : NotSent(provider, dial, Unwanted);
    }

    private static SentCommand NotSent(IConferenceProvider provider, ProviderCommand command, string problem)
    {
        var error = new ProviderException(provider.Name, command.GetType().Name, CommandCertainty.NotSent, problem);
        return new SentCommand(CommandOutcome.Failed(CommandCertainty.NotSent, detail: problem), error);
    }

    /// <summary>Of competing wishes for one leg only one is on its way at a time, and one that a newer wish has overtaken is not sent at all.</summary>
    private async Task<SentCommand> SendNewestAsync(string id, IConferenceProvider provider, ProviderCommand command)
    {
        bool overtaken = await processor.ReadAsync(id, CancellationToken.None).ConfigureAwait(false) is { State: { } state } && !Rules.IsNewestWish(state, command);
        return overtaken ? new SentCommand(CommandOutcome.Done()) : await sender.SendAsync(provider, command).ConfigureAwait(false);
    }

    private MachineInput AnswerTo(ConferenceRecord state, ProviderCommand command, SentCommand sent) =>
        sent.Recordings is { } recordings ? new MachineInput.RecordingsListed(command.CommandId, recordings)
        : sent.Legs is not { } legs ? new MachineInput.CommandAnswered(command.CommandId, sent.Outcome)
        : new MachineInput.LegsListed(command.CommandId, [.. legs.Legs.Select(leg => new ListedLeg(leg.LegId, ParticipantOf(state, leg), leg.Answered))], legs.ShowsUnknown);

    private int? ParticipantOf(ConferenceRecord state, LiveLeg leg) =>
        tags.Verify(leg.Tag) is { } participant && participant.Conference.Value == state.Id ? Inputs.NumberOf(participant) : null;

    /// <summary>An answer that is not recorded costs a look at the provider's list later, so a store that hiccups is given a little time.</summary>
    private async Task ApplyAnswerAsync(string id, MachineInput answer)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                await RunAsync(id, answer).ConfigureAwait(false);
                return;
            }
            catch (StoreUnavailableException) when (attempt < AnswerTries)
            {
                await Task.Delay(AnswerPause * Math.Min(attempt, LongestAnswerPause), clock).ConfigureAwait(false);
            }
        }
    }

    [LoggerMessage(EventId = 10, Level = LogLevel.Warning, Message = "Conference {Conference}, command {Command}: {Problem}")]
    private partial void LogFailed(string conference, string command, string problem);

    [LoggerMessage(EventId = 11, Level = LogLevel.Error, Message = "Conference {Conference}: the answer to command {Command} could not be recorded; the provider's list will settle it.")]
    private partial void LogLostAnswer(string conference, string command, Exception fault);
}
