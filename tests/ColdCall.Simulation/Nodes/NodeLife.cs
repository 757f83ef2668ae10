using ColdCall.Conferences;
using ColdCall.Simulation.Running;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.Simulation.Nodes;

/// <summary>A process from its start to its death, with everything that dies with it.</summary>
internal sealed class NodeLife(int node, int number) : ILife
{
    public string Name { get; } = $"node{node}.{number}";

    public int Number => number;

    public bool Over { get; set; }

    public TimeSpan PausedUntil { get; set; }

    public ServiceProvider Services { get; set; } = null!;

    public IConferenceDialer Dialer { get; set; } = null!;

    public IWebhookPipeline Pipeline { get; set; } = null!;

    public IWebhookReceiver Receiver { get; set; } = null!;

    public EngineWorker Worker { get; set; } = null!;

    /// <summary>What whoever has died waits for.</summary>
    public static Task<T> NeverAsync<T>() => new TaskCompletionSource<T>().Task;
}
