using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using ColdCall.Providers;

namespace ColdCall.Tests.Engine;

/// <summary>A provider that records what it is asked and answers what a test tells it to. It tells nothing by itself: tests deliver the events.</summary>
internal sealed class StandInProvider : IConferenceProvider, IWebhookReceiver
{
    private int _checks;

    public string Name { get; init; } = "standin";

    public IReadOnlyList<string> Lacks { get; set; } = [];

    /// <summary>How often it was asked whether it is there.</summary>
    public int Checks => _checks;

    /// <summary>What it says when it is asked whether it is there.</summary>
    public Func<Task> Check { get; set; } = () => Task.CompletedTask;

    /// <summary>The same, for answers that may not come in time.</summary>
    public Func<CancellationToken, Task>? CheckUntil { get; set; }

    public string Account => "";

    public ProviderCapabilities Capabilities { get; init; } = new() { DialJoinsConference = true, TellsWhoHungUp = true };

    public ConcurrentQueue<ProviderCommand> Asked { get; } = new();

    public List<LiveLeg> Legs { get; } = [];

    /// <summary>What was recorded, by the provider's id of the conference.</summary>
    public Dictionary<string, List<Recording>> Recordings { get; } = [];

    /// <summary>What happens to a command before it is answered; throws to fail it.</summary>
    public Func<ProviderCommand, CancellationToken, Task> Before { get; set; } = (_, _) => Task.CompletedTask;

    public WebhookReceipt Receipt { get; set; } = new() { Verdict = WebhookVerdict.Accepted };

    public IEnumerable<T> All<T>() where T : ProviderCommand => Asked.OfType<T>();

    public WebhookReceipt Receive(WebhookRequest request) => Receipt;

    public Task CheckAsync(CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _checks);
        return CheckUntil is { } until ? until(cancellationToken) : Check();
    }

    public async Task<DialedLeg> DialAsync(DialCommand command, CancellationToken cancellationToken = default)
    {
        await AskAsync(command, cancellationToken);
        return new DialedLeg { LegId = $"leg {command.Participant}" };
    }

    public async Task<string> CreateConferenceAsync(CreateConferenceCommand command, CancellationToken cancellationToken = default)
    {
        await AskAsync(command, cancellationToken);
        return $"room {command.Name}";
    }

    public async Task<string?> FindConferenceAsync(FindConferenceCommand command, CancellationToken cancellationToken = default)
    {
        await AskAsync(command, cancellationToken);
        return null;
    }

    public Task JoinAsync(JoinCommand command, CancellationToken cancellationToken = default) => AskAsync(command, cancellationToken);

    public Task SetMutedAsync(SetMutedCommand command, CancellationToken cancellationToken = default) => AskAsync(command, cancellationToken);

    public Task SetOnHoldAsync(SetOnHoldCommand command, CancellationToken cancellationToken = default) => AskAsync(command, cancellationToken);

    public Task SetSupervisionAsync(SetSupervisionCommand command, CancellationToken cancellationToken = default) => AskAsync(command, cancellationToken);

    public Task AnnounceAsync(AnnounceCommand command, CancellationToken cancellationToken = default) => AskAsync(command, cancellationToken);

    public Task AnswerAsync(AnswerCommand command, CancellationToken cancellationToken = default) => AskAsync(command, cancellationToken);

    public Task StartRecordingAsync(StartRecordingCommand command, CancellationToken cancellationToken = default) => AskAsync(command, cancellationToken);

    public Task SetRecordingPausedAsync(SetRecordingPausedCommand command, CancellationToken cancellationToken = default) => AskAsync(command, cancellationToken);

    public Task StopRecordingAsync(StopRecordingCommand command, CancellationToken cancellationToken = default) => AskAsync(command, cancellationToken);

    public async IAsyncEnumerable<Recording> ListRecordingsAsync(string conferenceId, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        foreach (Recording recording in Recordings.GetValueOrDefault(conferenceId, [])) yield return recording;
    }

    public Task<Stream> OpenRecordingAsync(Recording recording, CancellationToken cancellationToken = default) =>
        Task.FromResult<Stream>(new MemoryStream(Encoding.UTF8.GetBytes($"file of {recording.Id}")));

    public Task DeleteRecordingAsync(Recording recording, CancellationToken cancellationToken = default)
    {
        foreach (List<Recording> kept in Recordings.Values) kept.RemoveAll(each => each.Id == recording.Id);
        return Task.CompletedTask;
    }

    public async Task HangUpAsync(HangUpCommand command, CancellationToken cancellationToken = default)
    {
        await AskAsync(command, cancellationToken);
        lock (Legs) Legs.RemoveAll(leg => leg.LegId == command.LegId);
    }

    public Task EndConferenceAsync(EndConferenceCommand command, CancellationToken cancellationToken = default) => AskAsync(command, cancellationToken);

    public Task<BrowserToken> CreateBrowserTokenAsync(string identity, CancellationToken cancellationToken = default) =>
        Task.FromResult(new BrowserToken { Provider = Name, Identity = identity, Token = $"token of {identity}", ExpiresAt = DateTimeOffset.MaxValue });

    public async Task<LegList> ListLegsAsync(ListLegsCommand command, CancellationToken cancellationToken = default)
    {
        await Before(command, cancellationToken);
        lock (Legs) return new LegList { Legs = [.. Legs], ShowsUnknown = true };
    }

    public async IAsyncEnumerable<LiveLeg> ListAllLegsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Before(new ListLegsCommand { CommandId = "list", ConferenceName = "" }, cancellationToken);
        List<LiveLeg> live;
        lock (Legs) live = [.. Legs];
        foreach (LiveLeg leg in live) yield return leg;
    }

    private async Task AskAsync(ProviderCommand command, CancellationToken cancellationToken)
    {
        Asked.Enqueue(command);
        await Before(command, cancellationToken);
    }
}
