using ColdCall.Telnyx.Http;

namespace ColdCall.Telnyx.Tests.Support;

internal sealed class FixedJitter(double value) : IJitterSource
{
    public double Next() => value;
}
