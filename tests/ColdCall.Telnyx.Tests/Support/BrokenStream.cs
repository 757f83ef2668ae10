namespace ColdCall.Telnyx.Tests.Support;

/// <summary>A body that breaks off.</summary>
internal sealed class BrokenStream : MemoryStream
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("reset");
}
