namespace ColdCall.Telnyx.Signatures;

/// <summary>The constants of edwards25519, computed from their definitions.</summary>
internal static class CurveConstants
{
    /// <summary>d = -121665/121666.</summary>
    public static FieldElement D { get; } = -FieldElement.FromInteger(121665) * FieldElement.FromInteger(121666).Inverted();

    public static FieldElement TwoD { get; } = D + D;

    /// <summary>2^((p-1)/4): the exponent is twice (p-5)/8 and one more, and 2 is no square modulo p.</summary>
    public static FieldElement SquareRootOfMinusOne { get; } = FieldElement.FromInteger(2).PowerOf2To252Minus3().Squared() * FieldElement.FromInteger(2);
}
