namespace ColdCall.Emulator.Core;

/// <summary>How often each destination was rung: the truth behind "one ring per intent".</summary>
internal sealed class RingCounter
{
    private readonly SortedDictionary<string, int> _rings = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, int> All => _rings;

    public void Add(string destination) => _rings[destination] = _rings.GetValueOrDefault(destination) + 1;

    public void Clear() => _rings.Clear();
}
