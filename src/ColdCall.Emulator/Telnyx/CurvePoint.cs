using System.Globalization;
using System.Numerics;

namespace ColdCall.Emulator.Telnyx;

/// <summary>A point of the curve of Ed25519 in extended homogeneous coordinates (RFC 8032, section 5.1.4).</summary>
internal readonly struct CurvePoint(FieldElement x, FieldElement y, FieldElement z, FieldElement t)
{
    private static readonly FieldElement TwoD = TwiceD();

    private readonly FieldElement _x = x;
    private readonly FieldElement _y = y;
    private readonly FieldElement _z = z;
    private readonly FieldElement _t = t;

    public static CurvePoint Neutral { get; } = new(FieldElement.Zero, FieldElement.One, FieldElement.One, FieldElement.Zero);

    public static CurvePoint Base { get; } = BasePoint();

    /// <summary>The complete addition: also right for a point and itself.</summary>
    public static CurvePoint operator +(in CurvePoint p, in CurvePoint q)
    {
        FieldElement a = (p._y - p._x) * (q._y - q._x);
        FieldElement b = (p._y + p._x) * (q._y + q._x);
        FieldElement c = p._t * TwoD * q._t;
        FieldElement d = (p._z + p._z) * q._z;
        (FieldElement e, FieldElement f, FieldElement g, FieldElement h) = (b - a, d - c, d + c, b + a);
        return new CurvePoint(e * f, g * h, f * g, e * h);
    }

    /// <returns>32 bytes: y, and the lowest bit of x as the highest bit.</returns>
    public byte[] Encode()
    {
        FieldElement inverse = _z.Inverse();
        byte[] encoded = new byte[32];
        (_y * inverse).Value().TryWriteBytes(encoded, out _, isUnsigned: true);
        if (!(_x * inverse).Value().IsEven) encoded[31] |= 0x80;
        return encoded;
    }

    private static FieldElement TwiceD()
    {
        FieldElement d = (FieldElement.Zero - FieldElement.Of(121665)) * FieldElement.Of(121666).Inverse();
        return d + d;
    }

    private static CurvePoint BasePoint()
    {
        const string KnownX = "15112221349535400772501151409588531511454012693041857206046113283949847762202";
        FieldElement x = FieldElement.Of(BigInteger.Parse(KnownX, CultureInfo.InvariantCulture));
        FieldElement y = FieldElement.Of(4) * FieldElement.Of(5).Inverse();
        return new CurvePoint(x, y, FieldElement.One, x * y);
    }
}
