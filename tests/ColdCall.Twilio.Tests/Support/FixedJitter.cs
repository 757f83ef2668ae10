using ColdCall.Http;

namespace ColdCall.Twilio.Tests.Support;

/// <summary>Always the same number.</summary>
internal sealed class FixedJitter(double value) : IJitterSource
{
    public double Next() => value;
}
