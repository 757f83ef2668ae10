using ColdCall.Providers;
using ColdCall.Scheduling;
using ColdCall.StateMachine;

namespace ColdCall.Commands;

/// <summary>Sends one command through the provider's adapter and says what became of it. It never throws and knows no state.</summary>
internal sealed class CommandSender(ProviderCircuits circuits, EngineClock clock)
{
    /// <summary>Adapters have tighter deadlines of their own; this one only keeps a command from being owed for ever.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(1);

    public async Task<SentCommand> SendAsync(IConferenceProvider provider, ProviderCommand command)
    {
        SentCommand sent = await TrySendAsync(provider, command).ConfigureAwait(false);
        circuits.Count(provider, sent.Error);
        return sent;
    }

    private static string NameOf(ProviderCommand command) => command.GetType().Name;

    private async Task<SentCommand> TrySendAsync(IConferenceProvider provider, ProviderCommand command)
    {
        using var deadline = new CancellationTokenSource(Deadline, clock);
        try
        {
            return await SendNowAsync(provider, command, deadline.Token).ConfigureAwait(false);
        }
        catch (ProviderException fault)
        {
            return new SentCommand(CommandOutcome.Failed(fault.Certainty, fault.Reason, DetailOf(fault)), fault);
        }
        catch (Exception fault)
        {
            // Whatever an adapter throws, the command may have left: the careful reading is the only safe one.
            var unknown = new ProviderException(provider.Name, NameOf(command), CommandCertainty.Unknown, "no usable answer", fault);
            return new SentCommand(CommandOutcome.Failed(CommandCertainty.Unknown), unknown);
        }
    }

    private static async Task<SentCommand> SendNowAsync(IConferenceProvider provider, ProviderCommand command, CancellationToken cancellationToken)
    {
        switch (command)
        {
            case DialCommand dial:
                DialedLeg leg = await provider.DialAsync(dial, cancellationToken).ConfigureAwait(false);
                return new(CommandOutcome.Done(leg.LegId) with { ConferenceId = leg.ConferenceId });
            case CreateConferenceCommand create:
                return Done(await provider.CreateConferenceAsync(create, cancellationToken).ConfigureAwait(false));
            case FindConferenceCommand find:
                return Done(await provider.FindConferenceAsync(find, cancellationToken).ConfigureAwait(false));
            case JoinCommand join:
                await provider.JoinAsync(join, cancellationToken).ConfigureAwait(false);
                return Done();
            case SetMutedCommand muting:
                await provider.SetMutedAsync(muting, cancellationToken).ConfigureAwait(false);
                return Done();
            case SetOnHoldCommand holding:
                await provider.SetOnHoldAsync(holding, cancellationToken).ConfigureAwait(false);
                return Done();
            case SetSupervisionCommand supervising:
                await provider.SetSupervisionAsync(supervising, cancellationToken).ConfigureAwait(false);
                return Done();
            case AnnounceCommand announce:
                await provider.AnnounceAsync(announce, cancellationToken).ConfigureAwait(false);
                return Done();
            case AnswerCommand answer:
                await provider.AnswerAsync(answer, cancellationToken).ConfigureAwait(false);
                return Done();
            case StartRecordingCommand start:
                await provider.StartRecordingAsync(start, cancellationToken).ConfigureAwait(false);
                return Done();
            case SetRecordingPausedCommand pausing:
                await provider.SetRecordingPausedAsync(pausing, cancellationToken).ConfigureAwait(false);
                return Done();
            case StopRecordingCommand stop:
                await provider.StopRecordingAsync(stop, cancellationToken).ConfigureAwait(false);
                return Done();
            case HangUpCommand hangUp:
                await provider.HangUpAsync(hangUp, cancellationToken).ConfigureAwait(false);
                return Done();
            case EndConferenceCommand end:
                await provider.EndConferenceAsync(end, cancellationToken).ConfigureAwait(false);
                return Done();
            case ListLegsCommand list:
                return Done() with { Legs = await provider.ListLegsAsync(list, cancellationToken).ConfigureAwait(false) };
            case ListRecordingsCommand list:
                return Done() with { Recordings = await ReadAsync(provider.ListRecordingsAsync(list.ConferenceId, cancellationToken)).ConfigureAwait(false) };
            default:
                throw new InvalidOperationException($"There is no way to send {NameOf(command)}.");
        }
    }

    private static async Task<IReadOnlyList<Recording>> ReadAsync(IAsyncEnumerable<Recording> listed)
    {
        List<Recording> recordings = [];
        await foreach (Recording recording in listed.ConfigureAwait(false)) recordings.Add(recording);
        return recordings;
    }

    private static SentCommand Done(string? id = null) => new(CommandOutcome.Done(id));

    private static string? DetailOf(ProviderException fault) =>
        fault.Errors is [{ } first, ..] ? $"{first.Code} {first.Title}".Trim() : fault.StatusCode is { } status ? $"HTTP {status}" : null;
}
