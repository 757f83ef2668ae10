using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ColdCall.Emulator.Tests.Support;

/// <summary>An access token as an application makes it, by the rule of Twilio's documentation; good unless the test spoils it.</summary>
public sealed class AccessToken
{
    public const string Identity = "agent_7";

    public AccessToken(DateTimeOffset now)
    {
        long seconds = now.ToUnixTimeSeconds();
        Claims = new JsonObject
        {
            ["jti"] = $"{TwilioFixture.KeySid}-{seconds}",
            ["iss"] = TwilioFixture.KeySid,
            ["sub"] = TwilioFixture.AccountSid,
            ["nbf"] = seconds,
            ["exp"] = seconds + 3600,
            ["grants"] = new JsonObject
            {
                ["identity"] = Identity,
                ["voice"] = new JsonObject
                {
                    ["incoming"] = new JsonObject { ["allow"] = true },
                    ["outgoing"] = new JsonObject { ["application_sid"] = TwilioFixture.ApplicationSid },
                },
            },
        };
    }

    public JsonObject Claims { get; }

    public JsonObject Grants => (JsonObject)Claims["grants"]!;

    public JsonObject Voice => (JsonObject)Grants["voice"]!;

    public string Secret { get; set; } = TwilioFixture.KeySecret;

    public string Algorithm { get; set; } = "HS256";

    public override string ToString()
    {
        string header = $$"""{"alg":"{{Algorithm}}","typ":"JWT","cty":"twilio-fpa;v=1"}""";
        string signed = $"{Encode(header)}.{Encode(Claims.ToJsonString())}";
        return $"{signed}.{Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(signed)))}";
    }

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
