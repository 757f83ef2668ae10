namespace ColdCall.Telnyx.Signatures;

/// <summary>
/// The multiples 1 to 8 of 16^i times a fixed point, for every digit i of a scalar in base 16. With them a multiplication is 64
/// additions and no doubling. 60 KiB a point.
/// </summary>
internal sealed class MultiplesTable
{
    private const int Digits = 64;
    private const int MultiplesPerDigit = 8;

    private readonly AffineMultiple[] _multiples;

    public MultiplesTable(CurvePoint point)
    {
        var points = new CurvePoint[Digits * MultiplesPerDigit];
        for (int digit = 0; digit < Digits; digit++)
        {
            CurvePoint multiple = point;
            for (int i = 0; i < MultiplesPerDigit; i++)
            {
                points[(digit * MultiplesPerDigit) + i] = multiple;
                multiple = multiple.Plus(point);
            }

            // The last one is eight times the point; twice that is the unit of the next digit.
            point = points[(digit * MultiplesPerDigit) + MultiplesPerDigit - 1].Doubled();
        }

        _multiples = CurvePoint.ToAffine(points);
    }

    /// <summary>The multiples of the generator, made at first use.</summary>
    public static MultiplesTable Base { get; } = new(CurvePoint.Base);

    /// <summary>Adds the multiple by a scalar to a sum.</summary>
    /// <param name="sum">The sum so far.</param>
    /// <param name="scalar">32 bytes, little-endian, below 2^253.</param>
    public CurvePoint AddMultiple(CurvePoint sum, ReadOnlySpan<byte> scalar)
    {
        int carry = 0;
        for (int i = 0; i < Digits; i++)
        {
            // Digits from -8 to 7: half the table suffices, because subtracting is as cheap as adding.
            int digit = ((scalar[i / 2] >> (4 * (i % 2))) & 0xf) + carry;
            carry = digit >= 8 ? 1 : 0;
            digit -= 16 * carry;
            if (digit > 0) sum = sum.Plus(_multiples[(i * MultiplesPerDigit) + digit - 1]);
            else if (digit < 0) sum = sum.Minus(_multiples[(i * MultiplesPerDigit) - digit - 1]);
        }

        return sum;
    }
}
