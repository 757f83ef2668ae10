using ColdCall.Telnyx.Signatures;

namespace ColdCall.Telnyx.Webhooks;

/// <summary>The text of a signature: Base64 of exactly 64 bytes, in the one form that an encoder writes.</summary>
internal static class SignatureText
{
    private const int Length = 88;

    public static bool TryDecode(string text, out byte[] signature)
    {
        signature = new byte[Ed25519PublicKey.SignatureSize];
        // The decoder skips white space and ignores left-over bits; comparing with what an encoder writes refuses both.
        return text.Length == Length
            && Convert.TryFromBase64String(text, signature, out int count)
            && count == Ed25519PublicKey.SignatureSize
            && Convert.ToBase64String(signature) == text;
    }
}
