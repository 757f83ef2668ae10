using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;

namespace ColdCall.Telnyx.Tests.Signatures;

/// <summary>edwards25519 straight from the formulas of RFC 8032, slow and plain: it signs, and it makes the doubtful cases.</summary>
internal static class ReferenceCurve
{
    public static readonly BigInteger P = BigInteger.Pow(2, 255) - 19;
    public static readonly BigInteger L = BigInteger.Pow(2, 252) + BigInteger.Parse("27742317777372353535851937790883648493", CultureInfo.InvariantCulture);

    private static readonly BigInteger D = Mod(-121665 * Inverse(121666));
    private static readonly BigInteger RootOfMinusOne = BigInteger.ModPow(2, (P - 1) / 4, P);

    public static readonly ReferencePoint Identity = new(0, 1, 1);
    public static readonly ReferencePoint Base = Decode(Encode(Mod(4 * Inverse(5)), odd: false))!;

    // The generator times every power of two: signing is what these tests do most.
    private static readonly ReferencePoint[] BaseDoublings = [.. Doublings(Base).Take(256)];

    public static byte[] PublicKeyOf(byte[] seed) => Encode(MultiplyBase(SecretScalar(SHA512.HashData(seed))));

    public static byte[] Sign(byte[] seed, byte[] message) => Sign(seed, PublicKeyOf(seed), message);

    public static byte[] Sign(byte[] seed, byte[] publicKey, byte[] message)
    {
        byte[] expanded = SHA512.HashData(seed);
        BigInteger secret = SecretScalar(expanded);
        BigInteger r = Number(SHA512.HashData([.. expanded[32..], .. message])) % L;
        byte[] encodedR = Encode(MultiplyBase(r));
        BigInteger k = Number(SHA512.HashData([.. encodedR, .. publicKey, .. message])) % L;
        return [.. encodedR, .. Bytes((r + (k * secret)) % L)];
    }

    public static BigInteger Number(ReadOnlySpan<byte> bytes) => new(bytes, isUnsigned: true);

    public static byte[] Bytes(BigInteger number)
    {
        var bytes = new byte[32];
        number.TryWriteBytes(bytes, out _, isUnsigned: true).ShouldBeTrue();
        return bytes;
    }

    public static byte[] Encode(ReferencePoint point)
    {
        BigInteger inverse = Inverse(point.Z);
        return Encode(Mod(point.Y * inverse), !Mod(point.X * inverse).IsEven);
    }

    public static byte[] Encode(BigInteger y, bool odd)
    {
        byte[] bytes = Bytes(y);
        if (odd) bytes[31] |= 0x80;
        return bytes;
    }

    public static ReferencePoint? Decode(byte[] encoded)
    {
        BigInteger y = Number(encoded) % BigInteger.Pow(2, 255);
        bool odd = (encoded[31] & 0x80) != 0;
        BigInteger xx = Mod(((y * y) - 1) * Inverse(Mod((D * y * y) + 1)));
        BigInteger x = BigInteger.ModPow(xx, (P + 3) / 8, P);
        if (Mod(x * x) != xx) x = Mod(x * RootOfMinusOne);
        if (Mod(x * x) != xx) return null;
        if (!x.IsEven != odd) x = Mod(-x);
        return new ReferencePoint(x, y, 1);
    }

    public static ReferencePoint Add(ReferencePoint p, ReferencePoint q)
    {
        BigInteger a = Mod(p.Z * q.Z);
        BigInteger b = Mod(a * a);
        BigInteger c = Mod(p.X * q.X);
        BigInteger d = Mod(p.Y * q.Y);
        BigInteger e = Mod(D * c * d);
        BigInteger f = b - e;
        BigInteger g = b + e;
        BigInteger cross = ((p.X + p.Y) * (q.X + q.Y)) - c - d;
        return new ReferencePoint(Mod(a * f * cross), Mod(a * g * (d + c)), Mod(f * g));
    }

    public static ReferencePoint Multiply(BigInteger scalar, ReferencePoint point)
    {
        ReferencePoint result = Identity;
        for (; scalar > 0; scalar >>= 1)
        {
            if (!scalar.IsEven) result = Add(result, point);
            point = Add(point, point);
        }

        return result;
    }

    private static ReferencePoint MultiplyBase(BigInteger scalar)
    {
        ReferencePoint result = Identity;
        for (int i = 0; scalar > 0; i++, scalar >>= 1)
        {
            if (!scalar.IsEven) result = Add(result, BaseDoublings[i]);
        }

        return result;
    }

    private static IEnumerable<ReferencePoint> Doublings(ReferencePoint point)
    {
        for (; ; point = Add(point, point)) yield return point;
    }

    /// <summary>The eight points whose multiple by eight is the identity.</summary>
    public static IReadOnlyList<ReferencePoint> SmallOrderPoints()
    {
        for (BigInteger y = 2; ; y++)
        {
            if (Decode(Encode(y, odd: false)) is not { } point) continue;
            ReferencePoint torsion = Multiply(L, point);
            if (Encode(Multiply(4, torsion)).AsSpan().SequenceEqual(Encode(Identity))) continue;
            return [.. Enumerable.Range(0, 8).Select(i => Multiply(i, torsion))];
        }
    }

    public static BigInteger SecretScalar(byte[] expanded)
    {
        byte[] bytes = expanded[..32];
        bytes[0] &= 0xf8;
        bytes[31] = (byte)((bytes[31] & 0x7f) | 0x40);
        return Number(bytes);
    }

    private static BigInteger Mod(BigInteger number)
    {
        BigInteger rest = BigInteger.Remainder(number, P);
        return rest.Sign < 0 ? rest + P : rest;
    }

    private static BigInteger Inverse(BigInteger number) => BigInteger.ModPow(Mod(number), P - 2, P);
}
