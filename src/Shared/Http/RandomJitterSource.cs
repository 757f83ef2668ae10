using System.Security.Cryptography;

namespace ColdCall.Http;

internal sealed class RandomJitterSource : IJitterSource
{
    private const int Steps = 1 << 24;

    public double Next() => RandomNumberGenerator.GetInt32(Steps) / (double)Steps;
}
