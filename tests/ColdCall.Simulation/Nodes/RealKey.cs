using ColdCall.Emulator.Telnyx;

namespace ColdCall.Simulation.Nodes;

/// <summary>The emulator's own key, made once a thread: making it costs more than a whole seed.</summary>
internal static class RealKey
{
    [ThreadStatic]
    private static Ed25519Signer? _shared;

    public static Ed25519Signer Shared => _shared ??= new Ed25519Signer(new byte[32]);
}
