using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ColdCall.Testing;

namespace ColdCall.Twilio.Tests.Tokens;

/// <summary>Tokens are read here by hand, as Twilio's side would read them.</summary>
public sealed class AccessTokensTests
{
    private const string Secret = "dGhpcyBpcyBub3QgZGVjb2RlZA==";
    private readonly ManualTimeProvider _clock = new();
    private readonly TwilioOptions _options = new() { AccountSid = "AC1", ApiKeySid = "SK1", ApiKeySecret = Secret };

    [Fact]
    public void A_token_says_who_may_do_what_until_when()
    {
        long now = _clock.GetUtcNow().ToUnixTimeSeconds();
        AccessToken token = Create(new() { Identity = "agent_7", OutgoingApplicationSid = "AP1" });

        token.ExpiresAt.ShouldBe(DateTimeOffset.FromUnixTimeSeconds(now + 3600));
        token.ToString().ShouldBe("access token of agent_7");
        Part(token, 0).ShouldBe("""{"alg":"HS256","typ":"JWT","cty":"twilio-fpa;v=1"}""");
        string time = now.ToString(CultureInfo.InvariantCulture);
        string end = (now + 3600).ToString(CultureInfo.InvariantCulture);
        Part(token, 1).ShouldBe(
            $$$$$"""{"jti":"SK1-{{{{{time}}}}}","iss":"SK1","sub":"AC1","iat":{{{{{time}}}}},"exp":{{{{{end}}}}},"grants":{"identity":"agent_7","voice":{"incoming":{"allow":true},"outgoing":{"application_sid":"AP1"}}}}""");
    }

    [Fact]
    public void It_is_signed_with_the_text_of_the_secret()
    {
        string[] parts = Create(new() { Identity = "a" }).Token.Split('.');
        byte[] expected = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"));
        parts.Length.ShouldBe(3);
        Bytes(parts[2]).ShouldBe(expected);
    }

    [Fact]
    public void What_is_not_allowed_is_not_written()
    {
        Voice(Create(new() { Identity = "a", AllowIncoming = false })).GetRawText().ShouldBe("{}");
        Voice(Create(new() { Identity = "a" })).GetRawText().ShouldBe("""{"incoming":{"allow":true}}""");
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("us1", null)]
    [InlineData("ie1", "ie1")]
    public void A_region_other_than_the_first_is_named_in_the_header(string? region, string? named)
    {
        _options.Region = region;
        using JsonDocument header = JsonDocument.Parse(Part(Create(new() { Identity = "a" }), 0));
        (header.RootElement.TryGetProperty("twr", out JsonElement twr) ? twr.GetString() : null).ShouldBe(named);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(86_400, 86_400)]
    [InlineData(86_401, 86_400)]
    [InlineData(1_000_000, 86_400)]
    public void A_token_lives_for_24_hours_at_most(int asked, int given) =>
        (Create(new() { Identity = "a", Lifetime = TimeSpan.FromSeconds(asked) }).ExpiresAt - _clock.GetUtcNow()).ShouldBe(TimeSpan.FromSeconds(given));

    [Fact]
    public void A_lifetime_of_nothing_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Create(new() { Identity = "a", Lifetime = TimeSpan.Zero }));

    [Theory]
    [InlineData("")]
    [InlineData("agent-7")]
    [InlineData("agent 7")]
    [InlineData("agent.7")]
    [InlineData("agënt")]
    [InlineData("client:a")]
    public void An_identity_that_Twilio_would_not_take_is_refused(string identity) =>
        Should.Throw<FormatException>(() => new AccessTokenRequest { Identity = identity }).Message.ShouldContain("underscores");

    [Fact]
    public void An_identity_has_121_characters_at_most()
    {
        new AccessTokenRequest { Identity = new string('a', 121) }.Identity.Length.ShouldBe(121);
        Should.Throw<FormatException>(() => new AccessTokenRequest { Identity = new string('a', 122) });
    }

    [Theory]
    [InlineData(nameof(TwilioOptions.AccountSid))]
    [InlineData(nameof(TwilioOptions.ApiKeySid))]
    [InlineData(nameof(TwilioOptions.ApiKeySecret))]
    public void A_missing_setting_is_named(string name)
    {
        var options = new TwilioOptions
        {
            AccountSid = name == nameof(TwilioOptions.AccountSid) ? "" : "AC1",
            ApiKeySid = name == nameof(TwilioOptions.ApiKeySid) ? null : "SK1",
            ApiKeySecret = name == nameof(TwilioOptions.ApiKeySecret) ? " " : Secret,
        };
        Should.Throw<InvalidOperationException>(() => new AccessTokens(options, _clock).Create(new() { Identity = "a" })).Message.ShouldContain($"ColdCall:Twilio:{name} ");
    }

    private AccessToken Create(AccessTokenRequest request) => new AccessTokens(_options, _clock).Create(request);

    private static JsonElement Voice(AccessToken token) => JsonElement.Parse(Part(token, 1)).GetProperty("grants").GetProperty("voice");

    private static string Part(AccessToken token, int index) => Encoding.UTF8.GetString(Bytes(token.Token.Split('.')[index]));

    private static byte[] Bytes(string part) =>
        Convert.FromBase64String(part.Replace('-', '+').Replace('_', '/').PadRight((part.Length + 3) / 4 * 4, '='));
}
