using System.Security.Cryptography;

namespace ColdCall.Telnyx.Http;

internal sealed class RandomCommandIdSource : ICommandIdSource
{
    private const int Digits = 32;

    public string Next() => RandomNumberGenerator.GetHexString(Digits, lowercase: true);
}
