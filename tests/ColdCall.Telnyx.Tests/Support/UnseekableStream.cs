namespace ColdCall.Telnyx.Tests.Support;

/// <summary>A body whose length is not known before its end.</summary>
internal sealed class UnseekableStream(byte[] bytes) : MemoryStream(bytes)
{
    public override bool CanSeek => false;
}
