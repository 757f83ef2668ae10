using System.Security.Cryptography;
using System.Text;
using ColdCall.Emulator.Telnyx;
using ColdCall.Telnyx.Signatures;

namespace ColdCall.Simulation.Nodes;

/// <summary>
/// A signature that is as good as the real one against what is simulated here and costs a thousandth of it: a keyed hash of the same length, at the same
/// place, verified by the same step of the receiver.
/// </summary>
internal sealed class StandInKey : Ed25519Signer, IWebhookKey
{
    private static readonly byte[] Secret = Encoding.UTF8.GetBytes("not the key of anybody");

    private StandInKey()
        : base(new byte[32])
    {
    }

    [ThreadStatic]
    private static StandInKey? _shared;

    public static StandInKey Shared => _shared ??= new StandInKey();

    public override byte[] Sign(ReadOnlySpan<byte> message) => HMACSHA512.HashData(Secret, message);

    public bool Verify(ReadOnlySpan<byte> signature, ReadOnlySpan<byte> messageStart, ReadOnlySpan<byte> messageRest) =>
        HMACSHA512.HashData(Secret, (ReadOnlySpan<byte>)[.. messageStart, .. messageRest]).AsSpan().SequenceEqual(signature);
}
