using System.Runtime.CompilerServices;
using ColdCall.Providers;

namespace ColdCall.Conformance.Tests.Support.Memory;

/// <summary>A provider of the engine, written from the public contracts alone, over a switch in memory.</summary>
internal sealed class MemoryProvider(Switch exchange, Line line) : IConferenceProvider
{
    public string Name => Switch.Name;

    public string Account => "";

    public ProviderCapabilities Capabilities { get; } = new() { TellsWhoHungUp = true };

    public async Task<DialedLeg> DialAsync(DialCommand command, CancellationToken cancellationToken = default) => new()
    {
        LegId = await line.AskAsync(
            Command.Dial,
            () => exchange.Dial(AddressOf(command.To), command.Tag, command.RingTimeout, command.MaxDuration, command.DetectAnswerer),
            cancellationToken),
    };

    public Task<string> CreateConferenceAsync(CreateConferenceCommand command, CancellationToken cancellationToken = default) =>
        Task.FromResult(exchange.Create(command.LegId, command.Name));

    public Task<string?> FindConferenceAsync(FindConferenceCommand command, CancellationToken cancellationToken = default) =>
        Task.FromResult(exchange.Find(command.Name));

    public Task JoinAsync(JoinCommand command, CancellationToken cancellationToken = default)
    {
        exchange.Join(command.LegId, command.ConferenceId, command.Muted || command.Role == SupervisorRole.Monitor);
        return Task.CompletedTask;
    }

    public Task SetMutedAsync(SetMutedCommand command, CancellationToken cancellationToken = default) =>
        line.DoAsync(Command.Mute, () => exchange.Sit(command.LegId, "mute", seat => seat with { Muted = command.Muted }), cancellationToken);

    public Task SetOnHoldAsync(SetOnHoldCommand command, CancellationToken cancellationToken = default)
    {
        exchange.Sit(command.LegId, "hold", seat => seat with { OnHold = command.OnHold });
        return Task.CompletedTask;
    }

    public Task SetSupervisionAsync(SetSupervisionCommand command, CancellationToken cancellationToken = default)
    {
        exchange.Sit(command.LegId, "supervise", seat => seat with { Muted = command.Role == SupervisorRole.Monitor });
        return Task.CompletedTask;
    }

    public Task AnnounceAsync(AnnounceCommand command, CancellationToken cancellationToken = default)
    {
        exchange.Announce(command.ConferenceId, command.LegId);
        return Task.CompletedTask;
    }

    public Task AnswerAsync(AnswerCommand command, CancellationToken cancellationToken = default)
    {
        exchange.AnswerIncoming(command.LegId, command.Tag);
        return Task.CompletedTask;
    }

    public Task StartRecordingAsync(StartRecordingCommand command, CancellationToken cancellationToken = default)
    {
        exchange.StartRecording(command.ConferenceId);
        return Task.CompletedTask;
    }

    public Task SetRecordingPausedAsync(SetRecordingPausedCommand command, CancellationToken cancellationToken = default)
    {
        exchange.PauseRecording(command.ConferenceId);
        return Task.CompletedTask;
    }

    public Task StopRecordingAsync(StopRecordingCommand command, CancellationToken cancellationToken = default)
    {
        exchange.StopRecording(command.ConferenceId);
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<Recording> ListRecordingsAsync(string conferenceId, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        foreach (Recording recording in exchange.RecordingsOf(conferenceId)) yield return recording;
    }

    public Task<Stream> OpenRecordingAsync(Recording recording, CancellationToken cancellationToken = default) => Task.FromResult(exchange.Open(recording.Id));

    public Task DeleteRecordingAsync(Recording recording, CancellationToken cancellationToken = default)
    {
        exchange.Delete(recording.Id);
        return Task.CompletedTask;
    }

    public Task HangUpAsync(HangUpCommand command, CancellationToken cancellationToken = default) =>
        line.DoAsync(Command.HangUp, () => exchange.HangUp(command.LegId), cancellationToken);

    public Task EndConferenceAsync(EndConferenceCommand command, CancellationToken cancellationToken = default) =>
        line.DoAsync(Command.End, () => exchange.End(command.ConferenceId), cancellationToken);

    public async Task<LegList> ListLegsAsync(ListLegsCommand command, CancellationToken cancellationToken = default) =>
        new() { Legs = await line.AskAsync(Command.ListLegs, List, cancellationToken), ShowsUnknown = true };

    public async IAsyncEnumerable<LiveLeg> ListAllLegsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        foreach (LiveLeg leg in List()) yield return leg;
    }

    public Task<BrowserToken> CreateBrowserTokenAsync(string identity, CancellationToken cancellationToken = default) =>
        Task.FromResult(new BrowserToken { Provider = Name, Identity = identity, Token = $"token-{identity}", ExpiresAt = TimeProvider.System.GetUtcNow().AddHours(1) });

    private static string AddressOf(Destination to) => to switch
    {
        PhoneDestination phone => phone.Number.Value,
        BrowserDestination browser => browser.Identity,
        _ => throw new ArgumentException("The switch rings phones and browsers.", nameof(to)),
    };

    private IReadOnlyList<LiveLeg> List() => [.. exchange.LiveLegs.Select(leg => new LiveLeg { LegId = leg.Id, Tag = leg.Tag })];
}
