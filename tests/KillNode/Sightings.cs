namespace KillNode;

/// <summary>What one part of the node has seen that another waits for.</summary>
internal sealed class Sightings
{
    private readonly TaskCompletionSource _acknowledged = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public volatile bool VictimsDialWasAnswered;

    /// <summary>The webhook that says that the victim answered was itself answered.</summary>
    public Task Acknowledged => _acknowledged.Task;

    public void Acknowledge() => _acknowledged.TrySetResult();
}
