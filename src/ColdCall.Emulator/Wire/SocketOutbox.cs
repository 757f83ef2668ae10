namespace ColdCall.Emulator.Wire;

/// <summary>What all sockets have to say, in order, until the edge fetches it.</summary>
internal sealed class SocketOutbox
{
    private readonly Queue<SocketOutput> _ready = [];

    public void Add(SocketOutput output) => _ready.Enqueue(output);

    public IReadOnlyList<SocketOutput> TakeReady()
    {
        if (_ready.Count == 0) return [];
        SocketOutput[] taken = [.. _ready];
        _ready.Clear();
        return taken;
    }
}
