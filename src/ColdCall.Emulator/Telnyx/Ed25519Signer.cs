using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;

namespace ColdCall.Emulator.Telnyx;

/// <summary>
/// Ed25519 signing (RFC 8032, section 5.1), portable. It guards nothing: its key is made for one run of an emulator on loopback, so
/// constant time does not matter here, only that its signatures are right on every platform and cheap enough for a simulation.
/// </summary>
internal class Ed25519Signer
{
    private const int Windows = 64;
    private const int WindowSize = 16;

    public static readonly BigInteger P = BigInteger.Pow(2, 255) - 19;
    private static readonly BigInteger L =
        BigInteger.Pow(2, 252) + BigInteger.Parse("27742317777372353535851937790883648493", CultureInfo.InvariantCulture);
    private static readonly CurvePoint[] Multiples = MultiplesOfBase();

    private readonly BigInteger _scalar;
    private readonly byte[] _prefix;

    /// <param name="seed">The private key: 32 bytes.</param>
    public Ed25519Signer(ReadOnlySpan<byte> seed)
    {
        if (seed.Length != 32) throw new ArgumentException("An Ed25519 seed has 32 bytes.", nameof(seed));
        byte[] digest = SHA512.HashData(seed);
        digest[0] &= 0xF8;
        digest[31] = (byte)((digest[31] & 0x7F) | 0x40);
        _scalar = Number(digest.AsSpan(0, 32));
        _prefix = digest[32..];
        PublicKey = MultiplyBase(_scalar).Encode();
    }

    /// <summary>32 raw bytes.</summary>
    public byte[] PublicKey { get; }

    /// <returns>64 bytes.</returns>
    public virtual byte[] Sign(ReadOnlySpan<byte> message)
    {
        BigInteger r = HashScalar(_prefix, [], message);
        byte[] encodedR = MultiplyBase(r).Encode();
        BigInteger k = HashScalar(encodedR, PublicKey, message);
        return [.. encodedR, .. Bytes((r + (k * _scalar)) % L)];
    }

    private static BigInteger HashScalar(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> message)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA512);
        hash.AppendData(first);
        hash.AppendData(second);
        hash.AppendData(message);
        return Number(hash.GetHashAndReset()) % L;
    }

    /// <summary>Four bits at a time: one addition for each.</summary>
    private static CurvePoint MultiplyBase(BigInteger scalar)
    {
        byte[] bytes = Bytes(scalar);
        CurvePoint sum = CurvePoint.Neutral;
        for (int window = 0; window < Windows; window++)
        {
            int digit = (bytes[window / 2] >> (window % 2 * 4)) & 0xF;
            if (digit != 0) sum += Multiples[(window * WindowSize) + digit];
        }

        return sum;
    }

    /// <summary>For each window of four bits, 0 to 15 times the base point in that place.</summary>
    private static CurvePoint[] MultiplesOfBase()
    {
        var multiples = new CurvePoint[Windows * WindowSize];
        CurvePoint place = CurvePoint.Base;
        for (int i = 0; i < multiples.Length; i++)
        {
            bool first = i % WindowSize == 0;
            multiples[i] = first ? CurvePoint.Neutral : multiples[i - 1] + place;
            if (i % WindowSize == WindowSize - 1) place = multiples[i] + place;
        }

        return multiples;
    }

    private static BigInteger Number(ReadOnlySpan<byte> littleEndian) => new(littleEndian, isUnsigned: true);

    private static byte[] Bytes(BigInteger value)
    {
        byte[] bytes = new byte[32];
        value.TryWriteBytes(bytes, out _, isUnsigned: true);
        return bytes;
    }
}
