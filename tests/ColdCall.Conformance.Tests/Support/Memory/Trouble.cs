namespace ColdCall.Conformance.Tests.Support.Memory;

/// <summary>Something that goes wrong a few times.</summary>
internal sealed class Trouble<TOf, TWhat>(TOf of, TWhat what, int times)
{
    private int _left = times;

    public TOf Of { get; } = of;

    public TWhat What { get; } = what;

    /// <summary>Whether it goes wrong this time, too.</summary>
    public bool Strikes() => _left-- > 0;
}
