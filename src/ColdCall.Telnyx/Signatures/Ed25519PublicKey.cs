using System.Buffers.Text;
using System.Numerics;
using System.Security.Cryptography;

namespace ColdCall.Telnyx.Signatures;

/// <summary>Verifies Ed25519 signatures (RFC 8032) by one public key. It cannot sign, so it handles no secret.</summary>
/// <remarks>
/// The choices where implementations differ: the cofactorless equation, compared as bytes with R (as OpenSSL does), so a
/// non-canonical R never verifies; s has to be below the group order, so no signature has a twin; a public key that is not canonical, not
/// on the curve or of small order is refused here, not at the first signature.
/// </remarks>
internal sealed class Ed25519PublicKey : IWebhookKey
{
    public const int Size = 32;
    public const int SignatureSize = 64;

    private static readonly BigInteger GroupOrder = (BigInteger.One << 252) + BigInteger.Parse("27742317777372353535851937790883648493", null);

    private readonly byte[] _encoded;
    private readonly MultiplesTable _negatedMultiples;

    private Ed25519PublicKey(ReadOnlySpan<byte> encoded, in CurvePoint point)
    {
        _encoded = encoded.ToArray();
        _negatedMultiples = new MultiplesTable(point.Negated());
    }

    /// <summary>Reads the 32 bytes of a key.</summary>
    /// <returns>The key; null if the bytes are no acceptable key.</returns>
    public static Ed25519PublicKey? FromBytes(ReadOnlySpan<byte> encoded) =>
        CurvePoint.TryDecode(encoded, out CurvePoint point) && !point.HasSmallOrder ? new Ed25519PublicKey(encoded, point) : null;

    /// <summary>Reads a key as the portal shows it: Base64 of its 32 bytes.</summary>
    /// <returns>The key; null if the text is no acceptable key.</returns>
    public static Ed25519PublicKey? FromBase64(string text)
    {
        // Room for one byte more than a key: a longer text has to be told from one that fits.
        Span<byte> bytes = stackalloc byte[Size + 1];
        return Base64.IsValid(text) && Convert.TryFromBase64String(text, bytes, out int length) ? FromBytes(bytes[..length]) : null;
    }

    /// <summary>Whether a signature is this key's over a message.</summary>
    public bool Verify(ReadOnlySpan<byte> signature, ReadOnlySpan<byte> message) => Verify(signature, [], message);

    /// <summary>Whether a signature is this key's over a message in two parts, one after the other.</summary>
    public bool Verify(ReadOnlySpan<byte> signature, ReadOnlySpan<byte> messageStart, ReadOnlySpan<byte> messageRest)
    {
        if (signature.Length != SignatureSize) return false;
        ReadOnlySpan<byte> r = signature[..32];
        ReadOnlySpan<byte> s = signature[32..];
        if (new BigInteger(s, isUnsigned: true) >= GroupOrder) return false;

        Span<byte> challenge = stackalloc byte[32];
        WriteChallenge(challenge, r, messageStart, messageRest);
        CurvePoint expected = _negatedMultiples.AddMultiple(MultiplesTable.Base.AddMultiple(CurvePoint.Identity, s), challenge);
        Span<byte> encoded = stackalloc byte[32];
        expected.Encode(encoded);
        return encoded.SequenceEqual(r);
    }

    private void WriteChallenge(Span<byte> challenge, ReadOnlySpan<byte> r, ReadOnlySpan<byte> messageStart, ReadOnlySpan<byte> messageRest)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA512);
        hash.AppendData(r);
        hash.AppendData(_encoded);
        hash.AppendData(messageStart);
        hash.AppendData(messageRest);
        Span<byte> digest = stackalloc byte[64];
        hash.GetHashAndReset(digest);
        BigInteger reduced = new BigInteger(digest, isUnsigned: true) % GroupOrder;
        challenge.Clear();
        reduced.TryWriteBytes(challenge, out _, isUnsigned: true);
    }
}
