using System.Net;

namespace ColdCall.Emulator.Wire;

/// <summary>A body that promises more than it sends: after the first half the connection breaks.</summary>
internal sealed class BrokenContent(ReadOnlyMemory<byte> body) : HttpContent
{
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(body[..(body.Length / 2)]).ConfigureAwait(false);
        await stream.FlushAsync().ConfigureAwait(false);
        throw new HttpRequestException("The connection is to break here.");
    }

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }
}
