using BenchmarkDotNet.Attributes;
using ColdCall.Telnyx.Signatures;
using ColdCall.Telnyx.Tests.Signatures;

namespace ColdCall.Benchmarks;

/// <summary>One signature over a webhook of a kilobyte, by our verifier and by the platform's OpenSSL.</summary>
public class Verify
{
    private readonly byte[] _message = SignedWebhooks.Message(SignedWebhooks.Body(1), DateTimeOffset.UnixEpoch);
    private byte[] _signature = [];
    private Ed25519PublicKey _key = null!;

    [GlobalSetup]
    public void Prepare()
    {
        _signature = SignedWebhooks.Sign(_message);
        _key = Ed25519PublicKey.FromBytes(SignedWebhooks.PublicKey)!;
    }

    [Benchmark(Baseline = true)]
    public bool OpenSsl3() => OpenSsl.Verify(SignedWebhooks.PublicKey, _signature, _message);

    [Benchmark]
    public bool Ours() => _key.Verify(_signature, _message) ? true : throw new InvalidOperationException("It did not verify.");
}
