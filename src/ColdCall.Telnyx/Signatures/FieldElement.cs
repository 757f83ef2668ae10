using System.Buffers.Binary;

namespace ColdCall.Telnyx.Signatures;

/// <summary>A number modulo p = 2^255 - 19, in five limbs of 51 bits.</summary>
/// <remarks>
/// Every operation returns limbs below 2^52, and takes limbs below 2^53, so results can be used without thinking of carries. Nothing here
/// is secret; the time taken may depend on the values.
/// </remarks>
internal readonly struct FieldElement
{
    public const int Size = 32;

    private const int LimbBits = 51;
    private const ulong LimbMask = (1UL << LimbBits) - 1;

    // Limbs of 4p: added before a subtraction, so that no limb falls below zero.
    private const ulong FourPLowest = 4 * (LimbMask - 18);
    private const ulong FourP = 4 * LimbMask;

    private readonly ulong _l0;
    private readonly ulong _l1;
    private readonly ulong _l2;
    private readonly ulong _l3;
    private readonly ulong _l4;

    private FieldElement(ulong l0, ulong l1, ulong l2, ulong l3, ulong l4)
    {
        _l0 = l0;
        _l1 = l1;
        _l2 = l2;
        _l3 = l3;
        _l4 = l4;
    }

    public static FieldElement Zero => default;

    public static FieldElement One { get; } = FromInteger(1);

    public bool IsZero => ToBytes().AsSpan().IndexOfAnyExcept((byte)0) < 0;

    /// <summary>Whether the least non-negative representative is odd: what point encodings call the sign.</summary>
    public bool IsOdd => (ToBytes()[0] & 1) != 0;

    public static FieldElement FromInteger(uint value) => new(value, 0, 0, 0, 0);

    /// <summary>Reads 255 bits, little-endian; the top bit is ignored. Values of p and above are reduced.</summary>
    public static FieldElement FromBytes(ReadOnlySpan<byte> bytes)
    {
        ulong w0 = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        ulong w1 = BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]);
        ulong w2 = BinaryPrimitives.ReadUInt64LittleEndian(bytes[16..]);
        ulong w3 = BinaryPrimitives.ReadUInt64LittleEndian(bytes[24..]);
        return new FieldElement(
            w0 & LimbMask,
            ((w0 >> 51) | (w1 << 13)) & LimbMask,
            ((w1 >> 38) | (w2 << 26)) & LimbMask,
            ((w2 >> 25) | (w3 << 39)) & LimbMask,
            (w3 >> 12) & LimbMask);
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[Size];
        WriteBytes(bytes);
        return bytes;
    }

    /// <summary>Writes the least non-negative representative, little-endian.</summary>
    public void WriteBytes(Span<byte> destination)
    {
        FieldElement x = Canonical();
        BinaryPrimitives.WriteUInt64LittleEndian(destination, x._l0 | (x._l1 << 51));
        BinaryPrimitives.WriteUInt64LittleEndian(destination[8..], (x._l1 >> 13) | (x._l2 << 38));
        BinaryPrimitives.WriteUInt64LittleEndian(destination[16..], (x._l2 >> 26) | (x._l3 << 25));
        BinaryPrimitives.WriteUInt64LittleEndian(destination[24..], (x._l3 >> 39) | (x._l4 << 12));
    }

    public static FieldElement operator +(in FieldElement a, in FieldElement b) =>
        Carried(a._l0 + b._l0, a._l1 + b._l1, a._l2 + b._l2, a._l3 + b._l3, a._l4 + b._l4);

    public static FieldElement operator -(in FieldElement a, in FieldElement b) => Carried(
        a._l0 + FourPLowest - b._l0, a._l1 + FourP - b._l1, a._l2 + FourP - b._l2, a._l3 + FourP - b._l3, a._l4 + FourP - b._l4);

    public static FieldElement operator -(in FieldElement a) => Zero - a;

    public static FieldElement operator *(in FieldElement a, in FieldElement b)
    {
        // 2^255 is 19 modulo p, so what overflows the fifth limb comes back nineteenfold.
        ulong b1 = 19 * b._l1;
        ulong b2 = 19 * b._l2;
        ulong b3 = 19 * b._l3;
        ulong b4 = 19 * b._l4;
        return Reduced(
            Math.BigMul(a._l0, b._l0) + Math.BigMul(a._l1, b4) + Math.BigMul(a._l2, b3) + Math.BigMul(a._l3, b2) + Math.BigMul(a._l4, b1),
            Math.BigMul(a._l0, b._l1) + Math.BigMul(a._l1, b._l0) + Math.BigMul(a._l2, b4) + Math.BigMul(a._l3, b3) + Math.BigMul(a._l4, b2),
            Math.BigMul(a._l0, b._l2) + Math.BigMul(a._l1, b._l1) + Math.BigMul(a._l2, b._l0) + Math.BigMul(a._l3, b4) + Math.BigMul(a._l4, b3),
            Math.BigMul(a._l0, b._l3) + Math.BigMul(a._l1, b._l2) + Math.BigMul(a._l2, b._l1) + Math.BigMul(a._l3, b._l0) + Math.BigMul(a._l4, b4),
            Math.BigMul(a._l0, b._l4) + Math.BigMul(a._l1, b._l3) + Math.BigMul(a._l2, b._l2) + Math.BigMul(a._l3, b._l1) + Math.BigMul(a._l4, b._l0));
    }

    public FieldElement Squared() => this * this;

    /// <summary>The inverse; zero for zero.</summary>
    public FieldElement Inverted()
    {
        // p - 2 = (2^252 - 3) * 8 + 3
        FieldElement power = PowerOf2To252Minus3();
        return power.SquaredTimes(3) * (Squared() * this);
    }

    /// <summary>The power with exponent (p - 5) / 8 = 2^252 - 3, from which square roots are made.</summary>
    public FieldElement PowerOf2To252Minus3()
    {
        FieldElement ones2 = Squared() * this;
        FieldElement ones4 = ones2.SquaredTimes(2) * ones2;
        FieldElement ones5 = ones4.Squared() * this;
        FieldElement ones10 = ones5.SquaredTimes(5) * ones5;
        FieldElement ones20 = ones10.SquaredTimes(10) * ones10;
        FieldElement ones40 = ones20.SquaredTimes(20) * ones20;
        FieldElement ones50 = ones40.SquaredTimes(10) * ones10;
        FieldElement ones100 = ones50.SquaredTimes(50) * ones50;
        FieldElement ones200 = ones100.SquaredTimes(100) * ones100;
        FieldElement ones250 = ones200.SquaredTimes(50) * ones50;
        return ones250.SquaredTimes(2) * this;
    }

    public bool HasSameValueAs(in FieldElement other) => (this - other).IsZero;

    private FieldElement SquaredTimes(int count)
    {
        FieldElement result = this;
        for (int i = 0; i < count; i++) result = result.Squared();
        return result;
    }

    private static FieldElement Reduced(UInt128 r0, UInt128 r1, UInt128 r2, UInt128 r3, UInt128 r4)
    {
        r1 += (ulong)(r0 >> LimbBits);
        r2 += (ulong)(r1 >> LimbBits);
        r3 += (ulong)(r2 >> LimbBits);
        r4 += (ulong)(r3 >> LimbBits);
        ulong l0 = ((ulong)r0 & LimbMask) + (19 * (ulong)(r4 >> LimbBits));
        ulong l1 = ((ulong)r1 & LimbMask) + (l0 >> LimbBits);
        return new FieldElement(l0 & LimbMask, l1, (ulong)r2 & LimbMask, (ulong)r3 & LimbMask, (ulong)r4 & LimbMask);
    }

    private static FieldElement Carried(ulong l0, ulong l1, ulong l2, ulong l3, ulong l4) => new(
        (l0 & LimbMask) + (19 * (l4 >> LimbBits)),
        (l1 & LimbMask) + (l0 >> LimbBits),
        (l2 & LimbMask) + (l1 >> LimbBits),
        (l3 & LimbMask) + (l2 >> LimbBits),
        (l4 & LimbMask) + (l3 >> LimbBits));

    private FieldElement Canonical()
    {
        FieldElement x = Carried(_l0, _l1, _l2, _l3, _l4);
        // Now below 2p: one more p is left in exactly if adding 19 reaches 2^255.
        ulong quotient = (x._l0 + 19) >> LimbBits;
        quotient = (x._l1 + quotient) >> LimbBits;
        quotient = (x._l2 + quotient) >> LimbBits;
        quotient = (x._l3 + quotient) >> LimbBits;
        quotient = (x._l4 + quotient) >> LimbBits;
        ulong l0 = x._l0 + (19 * quotient);
        ulong l1 = x._l1 + (l0 >> LimbBits);
        ulong l2 = x._l2 + (l1 >> LimbBits);
        ulong l3 = x._l3 + (l2 >> LimbBits);
        ulong l4 = x._l4 + (l3 >> LimbBits);
        return new FieldElement(l0 & LimbMask, l1 & LimbMask, l2 & LimbMask, l3 & LimbMask, l4 & LimbMask);
    }
}
