using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace ColdCall.Twilio.Tokens;

/// <summary>The two JSON parts of a token.</summary>
internal static class TokenJson
{
    private const string DefaultRegion = "us1";

    public static byte[] Header(string? region) => Write(json =>
    {
        json.WriteString("alg", "HS256");
        json.WriteString("typ", "JWT");
        json.WriteString("cty", "twilio-fpa;v=1");
        if (region is { Length: > 0 } && region != DefaultRegion) json.WriteString("twr", region);
    });

    // No 'nbf': a clock of ours that is a second ahead would make a token that is refused at once.
    public static byte[] Payload(TokenClaims claims, AccessTokenRequest request) => Write(json =>
    {
        json.WriteString("jti", string.Create(CultureInfo.InvariantCulture, $"{claims.ApiKeySid}-{claims.IssuedAt.ToUnixTimeSeconds()}"));
        json.WriteString("iss", claims.ApiKeySid);
        json.WriteString("sub", claims.AccountSid);
        json.WriteNumber("iat", claims.IssuedAt.ToUnixTimeSeconds());
        json.WriteNumber("exp", claims.ExpiresAt.ToUnixTimeSeconds());
        json.WriteStartObject("grants");
        json.WriteString("identity", request.Identity);
        WriteVoice(json, request);
        json.WriteEndObject();
    });

    private static void WriteVoice(Utf8JsonWriter json, AccessTokenRequest request)
    {
        json.WriteStartObject("voice");
        if (request.AllowIncoming)
        {
            json.WriteStartObject("incoming");
            json.WriteBoolean("allow", true);
            json.WriteEndObject();
        }

        if (request.OutgoingApplicationSid is { Length: > 0 } application)
        {
            json.WriteStartObject("outgoing");
            json.WriteString("application_sid", application);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static byte[] Write(Action<Utf8JsonWriter> members)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }
}
