using System.Net;
using System.Net.Http.Headers;

namespace ColdCall.Http;

/// <summary>The body of a command. It knows whether a connection has begun to send it.</summary>
/// <remarks>
/// A body that no connection has asked for cannot have reached anybody, whatever the fault was. And the body of a command that must
/// not be repeated is given out once only, so that no handler added to the client can send it a second time.
/// </remarks>
internal sealed class CommandContent : HttpContent
{
    private readonly ReadOnlyMemory<byte> _body;
    private readonly bool _once;

    public CommandContent(ReadOnlyMemory<byte> body, string mediaType, bool once)
    {
        _body = body;
        _once = once;
        if (!body.IsEmpty) Headers.ContentType = new MediaTypeHeaderValue(mediaType);
    }

    public bool SendingBegan { get; private set; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        if (_once && SendingBegan) throw new InvalidOperationException("This command must not be sent twice; a handler of the HTTP client tried to.");
        SendingBegan = true;
        await stream.WriteAsync(_body, cancellationToken).ConfigureAwait(false);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _body.Length;
        return true;
    }
}
