using System.Threading.Channels;

namespace Dialer.Live;

/// <summary>One open page of an agent. A page that falls too far behind is dropped; it comes back and goes on from where it was.</summary>
/// <param name="snapshotId">The position of the snapshot that it has to get first; null if it goes on from where it was.</param>
internal sealed class EventQueue(string? snapshotId) : IDisposable
{
    private const int Capacity = 2 * AgentStream.Kept;
    private readonly Channel<StreamEvent> _events = Channel.CreateBounded<StreamEvent>(new BoundedChannelOptions(Capacity) { SingleReader = true });
    private readonly CancellationTokenSource _dropped = new();

    public string? SnapshotId { get; } = snapshotId;

    public ChannelReader<StreamEvent> Events => _events.Reader;

    /// <summary>Cancelled when it is dropped.</summary>
    public CancellationToken Dropped => _dropped.Token;

    /// <returns>False if it is too far behind; it gets nothing more.</returns>
    public bool TryTake(StreamEvent next)
    {
        if (_events.Writer.TryWrite(next)) return true;
        _ = _dropped.CancelAsync();
        return false;
    }

    public void Dispose() => _dropped.Dispose();
}
