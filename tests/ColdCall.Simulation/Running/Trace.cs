namespace ColdCall.Simulation.Running;

/// <summary>What happened, in order: a hash of it always, the lines if they are wanted.</summary>
internal sealed class Trace(SimLoop loop, bool keepsLines)
{
    private const ulong Prime = 0x100000001B3UL;
    private readonly List<string> _lines = [];

    public ulong Hash { get; private set; } = 0xCBF29CE484222325UL;

    public bool KeepsLines => keepsLines;

    public IReadOnlyList<string> Lines => _lines;

    public void Add(string who, string what, string detail = "")
    {
        Mix((ulong)loop.Now.Ticks);
        Mix(who);
        Mix(what);
        Mix(detail);
        if (keepsLines) _lines.Add(FormattableString.Invariant($"{loop.Now.TotalSeconds,9:0.000}  {who,-9} {what,-22} {detail}"));
    }

    public void Digest(ReadOnlySpan<byte> bytes)
    {
        ulong hash = Hash;
        foreach (byte each in bytes) hash = (hash ^ each) * Prime;
        Hash = hash;
    }

    private void Mix(ulong value) => Hash = (Hash ^ value) * Prime;

    private void Mix(string text)
    {
        ulong hash = Hash;
        foreach (char each in text) hash = (hash ^ each) * Prime;
        Hash = hash;
    }
}
