using System.Net.Http.Headers;
using System.Text;

namespace ColdCall.Twilio.Http;

/// <summary>Who asks: the API key, or the account with its first token.</summary>
internal static class Credentials
{
    public static AuthenticationHeaderValue Of(TwilioOptions options)
    {
        string pair = options is { ApiKeySid: { } key, ApiKeySecret: { } secret } ? $"{key}:{secret}" : $"{options.AccountSid}:{options.AuthTokens.FirstOrDefault()}";
        return new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
    }
}
