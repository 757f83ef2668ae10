using System.Numerics;

namespace ColdCall.Emulator.Telnyx;

/// <summary>A number modulo 2^255 - 19, in five limbs of 51 bits; every result is carried, so that any two may be multiplied.</summary>
internal readonly struct FieldElement
{
    private const ulong Mask = (1UL << 51) - 1;
    private const ulong Fold = 19;

    // Four times the prime, limb by limb: added before a subtraction, so that no limb falls below zero.
    private const ulong FourPLow = 4 * ((1UL << 51) - 19);
    private const ulong FourP = 4 * ((1UL << 51) - 1);

    private readonly ulong _0;
    private readonly ulong _1;
    private readonly ulong _2;
    private readonly ulong _3;
    private readonly ulong _4;

    private FieldElement(ulong limb0, ulong limb1, ulong limb2, ulong limb3, ulong limb4)
    {
        limb1 += limb0 >> 51;
        limb2 += limb1 >> 51;
        limb3 += limb2 >> 51;
        limb4 += limb3 >> 51;
        (_0, _1, _2, _3, _4) = ((limb0 & Mask) + ((limb4 >> 51) * Fold), limb1 & Mask, limb2 & Mask, limb3 & Mask, limb4 & Mask);
    }

    public static FieldElement Zero { get; }

    public static FieldElement One { get; } = new(1, 0, 0, 0, 0);

    public static FieldElement Of(BigInteger value)
    {
        ulong Limb(int index) => (ulong)((value >> (51 * index)) & Mask);
        return new FieldElement(Limb(0), Limb(1), Limb(2), Limb(3), Limb(4));
    }

    public static FieldElement operator +(in FieldElement a, in FieldElement b) => new(
        a._0 + b._0, a._1 + b._1, a._2 + b._2, a._3 + b._3, a._4 + b._4);

    public static FieldElement operator -(in FieldElement a, in FieldElement b) => new(
        a._0 + FourPLow - b._0, a._1 + FourP - b._1, a._2 + FourP - b._2, a._3 + FourP - b._3, a._4 + FourP - b._4);

    public static FieldElement operator *(in FieldElement a, in FieldElement b)
    {
        (ulong b1, ulong b2, ulong b3, ulong b4) = (b._1 * Fold, b._2 * Fold, b._3 * Fold, b._4 * Fold);
        UInt128 r0 = Times(a._0, b._0) + Times(a._1, b4) + Times(a._2, b3) + Times(a._3, b2) + Times(a._4, b1);
        UInt128 r1 = Times(a._0, b._1) + Times(a._1, b._0) + Times(a._2, b4) + Times(a._3, b3) + Times(a._4, b2);
        UInt128 r2 = Times(a._0, b._2) + Times(a._1, b._1) + Times(a._2, b._0) + Times(a._3, b4) + Times(a._4, b3);
        UInt128 r3 = Times(a._0, b._3) + Times(a._1, b._2) + Times(a._2, b._1) + Times(a._3, b._0) + Times(a._4, b4);
        UInt128 r4 = Times(a._0, b._4) + Times(a._1, b._3) + Times(a._2, b._2) + Times(a._3, b._1) + Times(a._4, b._0);
        r1 += (ulong)(r0 >> 51);
        r2 += (ulong)(r1 >> 51);
        r3 += (ulong)(r2 >> 51);
        r4 += (ulong)(r3 >> 51);
        ulong top = (ulong)(r4 >> 51);
        return new FieldElement(((ulong)r0 & Mask) + (top * Fold), (ulong)r1 & Mask, (ulong)r2 & Mask, (ulong)r3 & Mask, (ulong)r4 & Mask);
    }

    /// <summary>By Fermat: the power of the prime less two, whose bits are all ones but for the second and the fourth.</summary>
    public FieldElement Inverse()
    {
        FieldElement power = One;
        for (int bit = 254; bit >= 0; bit--)
        {
            power *= power;
            if (bit is not (2 or 4)) power *= this;
        }

        return power;
    }

    /// <summary>The one representative below the prime.</summary>
    public BigInteger Value()
    {
        BigInteger value = BigInteger.Zero;
        foreach (ulong limb in (ReadOnlySpan<ulong>)[_4, _3, _2, _1, _0]) value = (value << 51) + limb;
        return value % Ed25519Signer.P;
    }

    private static UInt128 Times(ulong a, ulong b)
    {
        ulong high = Math.BigMul(a, b, out ulong low);
        return new UInt128(high, low);
    }
}
