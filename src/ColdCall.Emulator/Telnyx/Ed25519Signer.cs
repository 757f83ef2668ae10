using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;

namespace ColdCall.Emulator.Telnyx;

/// <summary>
/// Ed25519 signing (RFC 8032, section 5.1) in plain arithmetic. It guards nothing: its key is made for one run of an emulator on
/// loopback, so neither speed nor constant time matter here, only that its signatures are right on every platform.
/// </summary>
internal sealed class Ed25519Signer
{
    private static readonly BigInteger P = BigInteger.Pow(2, 255) - 19;
    private static readonly BigInteger L = BigInteger.Pow(2, 252) + BigInteger.Parse("27742317777372353535851937790883648493", CultureInfo.InvariantCulture);
    private static readonly BigInteger D = Mod(-121665 * Inverse(121666));
    private static readonly Point Neutral = new(0, 1, 1, 0);
    private static readonly Point[] Doublings = BaseDoublings();

    private readonly BigInteger _scalar;
    private readonly byte[] _prefix;

    /// <param name="seed">The private key: 32 bytes.</param>
    public Ed25519Signer(ReadOnlySpan<byte> seed)
    {
        if (seed.Length != 32) throw new ArgumentException("An Ed25519 seed has 32 bytes.", nameof(seed));
        byte[] digest = SHA512.HashData(seed);
        digest[0] &= 0xF8;
        digest[31] = (byte)((digest[31] & 0x7F) | 0x40);
        _scalar = Little(digest.AsSpan(0, 32));
        _prefix = digest[32..];
        PublicKey = Encode(MultiplyBase(_scalar));
    }

    /// <summary>32 raw bytes.</summary>
    public byte[] PublicKey { get; }

    /// <returns>64 bytes.</returns>
    public byte[] Sign(ReadOnlySpan<byte> message)
    {
        BigInteger r = HashScalar(_prefix, [], message);
        byte[] encodedR = Encode(MultiplyBase(r));
        BigInteger k = HashScalar(encodedR, PublicKey, message);
        return [.. encodedR, .. Little((r + (k * _scalar)) % L)];
    }

    private static BigInteger HashScalar(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> message)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA512);
        hash.AppendData(first);
        hash.AppendData(second);
        hash.AppendData(message);
        return Little(hash.GetHashAndReset()) % L;
    }

    private static Point BasePoint()
    {
        BigInteger y = Mod(4 * Inverse(5));
        BigInteger x = BigInteger.Parse("15112221349535400772501151409588531511454012693041857206046113283949847762202", CultureInfo.InvariantCulture);
        return new Point(x, y, 1, Mod(x * y));
    }

    private static Point MultiplyBase(BigInteger scalar)
    {
        Point sum = Neutral;
        for (int bit = 0; bit < Doublings.Length; bit++)
        {
            if (!((scalar >> bit) & 1).IsZero) sum = Add(sum, Doublings[bit]);
        }

        return sum;
    }

    /// <summary>The base point, its double, the double of that, and so on: a signature then needs additions only.</summary>
    private static Point[] BaseDoublings()
    {
        var doublings = new Point[256];
        doublings[0] = BasePoint();
        for (int bit = 1; bit < doublings.Length; bit++) doublings[bit] = Add(doublings[bit - 1], doublings[bit - 1]);
        return doublings;
    }

    /// <summary>The complete addition of RFC 8032, section 5.1.4: also right for doubling.</summary>
    private static Point Add(Point p, Point q)
    {
        BigInteger a = Mod((p.Y - p.X) * (q.Y - q.X));
        BigInteger b = Mod((p.Y + p.X) * (q.Y + q.X));
        BigInteger c = Mod(2 * p.T * Mod(q.T * D));
        BigInteger d = Mod(2 * p.Z * q.Z);
        (BigInteger e, BigInteger f, BigInteger g, BigInteger h) = (b - a, d - c, d + c, b + a);
        return new Point(Mod(e * f), Mod(g * h), Mod(f * g), Mod(e * h));
    }

    private static byte[] Encode(Point point)
    {
        BigInteger inverse = Inverse(point.Z);
        byte[] encoded = Little(Mod(point.Y * inverse));
        if (!Mod(point.X * inverse).IsEven) encoded[31] |= 0x80;
        return encoded;
    }

    private static BigInteger Inverse(BigInteger value) => BigInteger.ModPow(Mod(value), P - 2, P);

    private static BigInteger Mod(BigInteger value)
    {
        BigInteger rest = value % P;
        return rest.Sign < 0 ? rest + P : rest;
    }

    private static BigInteger Little(ReadOnlySpan<byte> bytes) => new(bytes, isUnsigned: true);

    private static byte[] Little(BigInteger value)
    {
        byte[] bytes = new byte[32];
        value.TryWriteBytes(bytes, out _, isUnsigned: true);
        return bytes;
    }

    /// <summary>Extended homogeneous coordinates.</summary>
    private readonly record struct Point(BigInteger X, BigInteger Y, BigInteger Z, BigInteger T);
}
