using System.Numerics;

namespace ColdCall.Telnyx.Tests.Signatures;

/// <summary>A point in projective coordinates: x = X/Z, y = Y/Z.</summary>
internal sealed record ReferencePoint(BigInteger X, BigInteger Y, BigInteger Z);
