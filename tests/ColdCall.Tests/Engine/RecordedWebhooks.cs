using System.Collections.Concurrent;
using ColdCall.Providers;

namespace ColdCall.Tests.Engine;

/// <summary>An observer that writes down what it is shown.</summary>
internal sealed class RecordedWebhooks : IWebhookObserver
{
    public ConcurrentQueue<(string Account, ProviderEvent Told)> Shown { get; } = new();

    public Func<Task> Act { get; set; } = () => Task.CompletedTask;

    public async ValueTask ObserveAsync(string account, ProviderEvent told, CancellationToken cancellationToken)
    {
        Shown.Enqueue((account, told));
        await Act();
    }
}
