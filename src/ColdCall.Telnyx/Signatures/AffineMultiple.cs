namespace ColdCall.Telnyx.Signatures;

/// <summary>A point with z = 1, as the sums and products that an addition needs of it.</summary>
internal readonly struct AffineMultiple(in FieldElement yPlusX, in FieldElement yMinusX, in FieldElement twoDXY)
{
    public readonly FieldElement YPlusX = yPlusX;
    public readonly FieldElement YMinusX = yMinusX;
    public readonly FieldElement TwoDXY = twoDXY;
}
