namespace ColdCall.Telnyx.Signatures;

/// <summary>A point of edwards25519 in extended coordinates: x = X/Z, y = Y/Z, x·y = T/Z.</summary>
internal readonly struct CurvePoint
{
    private const int SignBit = 0x80;

    private readonly FieldElement _x;
    private readonly FieldElement _y;
    private readonly FieldElement _z;
    private readonly FieldElement _t;

    private CurvePoint(in FieldElement x, in FieldElement y, in FieldElement z, in FieldElement t)
    {
        _x = x;
        _y = y;
        _z = z;
        _t = t;
    }

    public static CurvePoint Identity { get; } = new(FieldElement.Zero, FieldElement.One, FieldElement.One, FieldElement.Zero);

    /// <summary>The generator of RFC 8032: y = 4/5 and an even x.</summary>
    public static CurvePoint Base { get; } = MakeBase();

    public bool IsIdentity => _x.IsZero && _y.HasSameValueAs(_z);

    /// <summary>Whether eight times the point is the identity: such a key verifies signatures that nobody made.</summary>
    public bool HasSmallOrder => Doubled().Doubled().Doubled().IsIdentity;

    /// <summary>
    /// Decodes a point, strictly as RFC 8032 section 5.1.3 says: y below p, a point of the curve, and no negative zero.
    /// </summary>
    public static bool TryDecode(ReadOnlySpan<byte> encoded, out CurvePoint point)
    {
        point = Identity;
        if (encoded.Length != FieldElement.Size) return false;
        FieldElement y = FieldElement.FromBytes(encoded);
        bool odd = (encoded[^1] & SignBit) != 0;
        if (!IsCanonical(y, encoded) || !TryFindX(y, out FieldElement x)) return false;
        if (x.IsZero && odd) return false;
        if (x.IsOdd != odd) x = -x;
        point = new CurvePoint(x, y, FieldElement.One, x * y);
        return true;
    }

    public void Encode(Span<byte> destination)
    {
        FieldElement inverse = _z.Inverted();
        (_y * inverse).WriteBytes(destination);
        if ((_x * inverse).IsOdd) destination[FieldElement.Size - 1] |= SignBit;
    }

    public CurvePoint Negated() => new(-_x, _y, _z, -_t);

    public CurvePoint Doubled()
    {
        FieldElement a = _x.Squared();
        FieldElement b = _y.Squared();
        FieldElement zz = _z.Squared();
        FieldElement h = a + b;
        FieldElement e = h - (_x + _y).Squared();
        FieldElement g = a - b;
        FieldElement f = zz + zz + g;
        return new CurvePoint(e * f, g * h, f * g, e * h);
    }

    /// <summary>Adds a point in affine form. Complete: right for any two points, equal, opposite or the identity.</summary>
    public CurvePoint Plus(in AffineMultiple other)
    {
        FieldElement a = (_y - _x) * other.YMinusX;
        FieldElement b = (_y + _x) * other.YPlusX;
        FieldElement c = _t * other.TwoDXY;
        return Combined(a, b, c, _z + _z);
    }

    /// <summary>Subtracts a point in affine form.</summary>
    public CurvePoint Minus(in AffineMultiple other)
    {
        FieldElement a = (_y - _x) * other.YPlusX;
        FieldElement b = (_y + _x) * other.YMinusX;
        FieldElement c = -(_t * other.TwoDXY);
        return Combined(a, b, c, _z + _z);
    }

    /// <summary>Adds any point. Slower than by its affine form.</summary>
    public CurvePoint Plus(in CurvePoint other)
    {
        FieldElement a = (_y - _x) * (other._y - other._x);
        FieldElement b = (_y + _x) * (other._y + other._x);
        FieldElement c = _t * other._t * CurveConstants.TwoD;
        FieldElement d = _z * other._z;
        return Combined(a, b, c, d + d);
    }

    /// <summary>Brings points to affine form, all with one inversion.</summary>
    public static AffineMultiple[] ToAffine(ReadOnlySpan<CurvePoint> points)
    {
        // products[i] is the product of every z before the i-th; from the inverse of all of them each single inverse is taken back out.
        var products = new FieldElement[points.Length];
        FieldElement product = FieldElement.One;
        for (int i = 0; i < points.Length; i++)
        {
            products[i] = product;
            product *= points[i]._z;
        }

        var result = new AffineMultiple[points.Length];
        FieldElement inverse = product.Inverted();
        for (int i = points.Length - 1; i >= 0; i--)
        {
            result[i] = points[i].ToAffine(inverse * products[i]);
            inverse *= points[i]._z;
        }

        return result;
    }

    private AffineMultiple ToAffine(in FieldElement inverseOfZ)
    {
        FieldElement x = _x * inverseOfZ;
        FieldElement y = _y * inverseOfZ;
        return new AffineMultiple(y + x, y - x, x * y * CurveConstants.TwoD);
    }

    private static CurvePoint Combined(in FieldElement a, in FieldElement b, in FieldElement c, in FieldElement d)
    {
        FieldElement e = b - a;
        FieldElement f = d - c;
        FieldElement g = d + c;
        FieldElement h = b + a;
        return new CurvePoint(e * f, g * h, f * g, e * h);
    }

    private static bool IsCanonical(in FieldElement y, ReadOnlySpan<byte> encoded)
    {
        Span<byte> canonical = stackalloc byte[FieldElement.Size];
        y.WriteBytes(canonical);
        canonical[^1] |= (byte)(encoded[^1] & SignBit);
        return canonical.SequenceEqual(encoded);
    }

    // x² = (y² - 1) / (d·y² + 1). The candidate root is right, or off by the square root of -1, or there is none.
    private static bool TryFindX(in FieldElement y, out FieldElement x)
    {
        FieldElement yy = y.Squared();
        FieldElement u = yy - FieldElement.One;
        FieldElement v = (CurveConstants.D * yy) + FieldElement.One;
        FieldElement v3 = v.Squared() * v;
        x = u * v3 * (u * v3.Squared() * v).PowerOf2To252Minus3();
        FieldElement check = v * x.Squared();
        if (check.HasSameValueAs(u)) return true;
        x *= CurveConstants.SquareRootOfMinusOne;
        return check.HasSameValueAs(-u);
    }

    private static CurvePoint MakeBase()
    {
        FieldElement y = FieldElement.FromInteger(4) * FieldElement.FromInteger(5).Inverted();
        return TryDecode(y.ToBytes(), out CurvePoint point) ? point : throw new InvalidOperationException("The generator is a point of the curve.");
    }
}
