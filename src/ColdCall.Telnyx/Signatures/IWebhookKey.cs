namespace ColdCall.Telnyx.Signatures;

/// <summary>Verifies what one key has signed. A simulation brings a cheaper one.</summary>
internal interface IWebhookKey
{
    /// <summary>Whether a signature is by this key.</summary>
    /// <param name="signature">The signature's bytes.</param>
    /// <param name="messageStart">The first part of what was signed.</param>
    /// <param name="messageRest">The rest of it.</param>
    bool Verify(ReadOnlySpan<byte> signature, ReadOnlySpan<byte> messageStart, ReadOnlySpan<byte> messageRest);
}
