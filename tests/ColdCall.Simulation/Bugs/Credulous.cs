using ColdCall.Telnyx.Signatures;

namespace ColdCall.Simulation.Bugs;

/// <summary>A key that has signed everything.</summary>
internal sealed class Credulous : IWebhookKey
{
    public static Credulous Key { get; } = new();

    public bool Verify(ReadOnlySpan<byte> signature, ReadOnlySpan<byte> messageStart, ReadOnlySpan<byte> messageRest) => true;
}
