using System.Buffers.Text;
using System.Net;
using ColdCall.Http;
using ColdCall.Providers;
using ColdCall.Telnyx.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.Telnyx.Tests;

/// <summary>Agents' browsers: identity, telephony credential and token.</summary>
public sealed class BrowserTests : IDisposable
{
    private const string Resource = "connection:1684641123236054299";
    private const string List =
        "GET /telephony_credentials?filter%5Bname%5D=agent-7&filter%5Bresource_id%5D=connection%3A1684641123236054299&page%5Bnumber%5D=1&page%5Bsize%5D=250";

    private const string CreateBody = """{"connection_id":"1684641123236054299","name":"agent-7"}""";
    private const string DialBody =
        """{"connection_id":"1684641123236054244","to":"sip:gencredA@sip.telnyx.com","from":"+12025550100","timeout_secs":30,"retry_on_timeout":false,"time_limit_secs":60,"client_state":"dGFnLTE=","command_id":"cmd-1"}""";

    private const string Dialed = """{"data":{"call_control_id":"v3:x"}}""";

    private static readonly string CredentialA = Credential("id-a", "gencredA", "2026-01-01T00:00:00Z");

    private readonly TelnyxServices _services = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IConferenceProvider Provider => _services.Provider;

    public void Dispose() => _services.Dispose();

    [Fact]
    public async Task An_agent_is_rung_at_the_user_name_of_its_credential_which_is_looked_up_once()
    {
        Expect(List, null, Page(CredentialA)).Expect("POST /calls", DialBody, Dialed).Expect("POST /calls", DialBody, Dialed);
        await Provider.DialAsync(Dial, Token);
        await Provider.DialAsync(Dial, Token);
        _services.Telnyx.VerifyAllReceived();
    }

    [Fact]
    public async Task An_agent_without_a_credential_gets_one()
    {
        Expect(List, null, Page())
            .Expect("POST /telephony_credentials", CreateBody, $$"""{"data":{{CredentialA}}}""", HttpStatusCode.Created)
            .Expect(List, null, Page(CredentialA))
            .Expect("POST /calls", DialBody, Dialed);
        await Provider.DialAsync(Dial, Token);
        _services.Telnyx.VerifyAllReceived();
    }

    [Fact]
    public async Task Two_processes_that_made_one_each_choose_the_older()
    {
        string younger = Credential("id-b", "gencredB", "2026-01-01T00:00:01Z");
        Expect(List, null, Page())
            .Expect("POST /telephony_credentials", CreateBody, $$"""{"data":{{younger}}}""", HttpStatusCode.Created)
            .Expect(List, null, Page(younger, CredentialA))
            .Expect("POST /calls", DialBody, Dialed);
        await Provider.DialAsync(Dial, Token);
        _services.Telnyx.VerifyAllReceived();
    }

    [Fact]
    public async Task Others_of_a_similar_name_of_another_connection_or_expired_are_not_taken()
    {
        string similar = Credential("id-1", "gencred1", "2025-01-01T00:00:00Z").Replace("agent-7", "agent-70", StringComparison.Ordinal);
        string foreign = Credential("id-2", "gencred2", "2025-01-01T00:00:00Z").Replace(Resource, "connection:9", StringComparison.Ordinal);
        string expired = Credential("id-3", "gencred3", "2025-01-01T00:00:00Z").Replace("\"expired\":false", "\"expired\":true", StringComparison.Ordinal);
        Expect(List, null, Page(similar, foreign, expired, CredentialA)).Expect("POST /calls", DialBody, Dialed);
        await Provider.DialAsync(Dial, Token);
        _services.Telnyx.VerifyAllReceived();
    }

    [Fact]
    public async Task Requests_at_the_same_moment_share_the_look_up()
    {
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        _services.Telnyx.Expect(List, null, _ => answer.Task)
            .Expect("POST /telephony_credentials/id-a/token", "", "token-1", HttpStatusCode.Created)
            .Expect("POST /telephony_credentials/id-a/token", "", "token-2", HttpStatusCode.Created);
        Task<BrowserToken> first = Provider.CreateBrowserTokenAsync("agent-7", Token);
        Task<BrowserToken> second = Provider.CreateBrowserTokenAsync("agent-7", Token);
        answer.SetResult(StubHandler.Answer(HttpStatusCode.OK, Page(CredentialA)));
        (await Task.WhenAll(first, second)).Select(token => token.Token).ShouldBe(["token-1", "token-2"], ignoreOrder: true);
        _services.Telnyx.VerifyAllReceived();
    }

    [Fact]
    public async Task A_look_up_that_fails_rings_nobody_says_so_and_is_made_again()
    {
        Expect(List, null, """{"errors":[{"code":"10009","title":"Authentication failed"}]}""", HttpStatusCode.Unauthorized)
            .Expect(List, null, Page(CredentialA))
            .Expect("POST /calls", DialBody, Dialed);
        ProviderException refused = await Should.ThrowAsync<ProviderException>(() => Provider.DialAsync(Dial, Token));
        refused.Certainty.ShouldBe(CommandCertainty.NotSent);
        refused.Command.ShouldBe("dial");
        refused.StatusCode.ShouldBe(401);
        await Provider.DialAsync(Dial, Token);
        _services.Telnyx.VerifyAllReceived();
    }

    [Fact]
    public async Task Without_a_credential_connection_the_error_names_the_setting()
    {
        using var services = new TelnyxServices(settings => settings.Remove("ColdCall:Telnyx:CredentialConnectionId"));
        ProviderException refused = await Should.ThrowAsync<ProviderException>(() => services.Provider.DialAsync(Dial, Token));
        refused.Certainty.ShouldBe(CommandCertainty.NotSent);
        refused.Message.ShouldContain("ColdCall:Telnyx:CredentialConnectionId");
        await Should.ThrowAsync<ProviderException>(() => services.Provider.CreateBrowserTokenAsync("agent-7", Token));
    }

    [Fact]
    public async Task A_token_says_for_whom_it_is_and_when_it_expires()
    {
        string jwt = $"e30.{Base64Url.EncodeToString("""{"exp":1798761600}"""u8)}.sig";
        Expect(List, null, Page(CredentialA)).Expect("POST /telephony_credentials/id-a/token", "", $"{jwt}\n", HttpStatusCode.Created);
        BrowserToken token = await Provider.CreateBrowserTokenAsync("agent-7", Token);
        token.ShouldBe(new BrowserToken
        {
            Provider = "telnyx",
            Identity = "agent-7",
            Token = jwt,
            ExpiresAt = new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero),
        });
        token.ToString().ShouldBe("token of agent-7 at telnyx");
    }

    [Theory]
    [InlineData("no-token-at-all")]
    [InlineData("a.b.c")]
    [InlineData("a.e30.c")]
    [InlineData("a.W10.c")]
    [InlineData("a.eyJleHAiOiJzb29uIn0.c")]
    [InlineData("a.eyJleHAiOjk5OTk5OTk5OTk5OTk5OTk5OX0.c")]
    public async Task A_token_that_does_not_say_when_it_expires_is_taken_to_last_as_documented(string text)
    {
        Expect(List, null, Page(CredentialA)).Expect("POST /telephony_credentials/id-a/token", "", text, HttpStatusCode.Created);
        BrowserToken token = await Provider.CreateBrowserTokenAsync("agent-7", Token);
        token.Token.ShouldBe(text);
        token.ExpiresAt.ShouldBe(_services.Clock.GetUtcNow() + TimeSpan.FromHours(24));
    }

    [Fact]
    public async Task A_credential_that_was_deleted_meanwhile_is_looked_up_anew()
    {
        const string NotFound = """{"errors":[{"code":"10005","title":"Resource not found"}]}""";
        Expect(List, null, Page(CredentialA))
            .Expect("POST /telephony_credentials/id-a/token", "", NotFound, HttpStatusCode.NotFound)
            .Expect(List, null, Page(Credential("id-b", "gencredB", "2026-01-02T00:00:00Z")))
            .Expect("POST /telephony_credentials/id-b/token", "", "token", HttpStatusCode.Created);
        (await Provider.CreateBrowserTokenAsync("agent-7", Token)).Token.ShouldBe("token");
        _services.Telnyx.VerifyAllReceived();
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("{\"data\":{}}")]
    [InlineData("<html>Sign in</html>")]
    public async Task What_is_no_token_is_an_error(string text)
    {
        using var services = new TelnyxServices(services: each => each.AddSingleton<IJitterSource>(new FixedJitter(0)));
        services.Telnyx.Expect(List, null, Page(CredentialA));
        for (int i = 0; i < 6; i++) services.Telnyx.Expect("POST /telephony_credentials/id-a/token", "", text, HttpStatusCode.Created);
        ProviderException unusable = await Should.ThrowAsync<ProviderException>(() => services.Provider.CreateBrowserTokenAsync("agent-7", Token));
        unusable.Certainty.ShouldBe(CommandCertainty.Unknown);
    }

    [Fact]
    public async Task A_credential_that_has_expired_makes_room_for_another()
    {
        const string Expired = """{"errors":{"status":"credential has expired"}}""";
        Expect(List, null, Page(CredentialA))
            .Expect("POST /telephony_credentials/id-a/token", "", Expired, HttpStatusCode.UnprocessableEntity)
            .Expect(List, null, Page(CredentialA.Replace("\"expired\":false", "\"expired\":true", StringComparison.Ordinal)))
            .Expect("POST /telephony_credentials", CreateBody, $$"""{"data":{{Credential("id-b", "gencredB", "2026-01-02T00:00:00Z")}}}""", HttpStatusCode.Created)
            .Expect(List, null, Page(Credential("id-b", "gencredB", "2026-01-02T00:00:00Z")))
            .Expect("POST /telephony_credentials/id-b/token", "", "token", HttpStatusCode.Created);
        (await Provider.CreateBrowserTokenAsync("agent-7", Token)).Token.ShouldBe("token");
        _services.Telnyx.VerifyAllReceived();
    }

    private static DialCommand Dial => new()
    {
        CommandId = "cmd-1",
        To = Destination.Browser("agent-7"),
        Tag = "tag-1",
        RingTimeout = TimeSpan.FromSeconds(30),
        MaxDuration = TimeSpan.FromSeconds(60),
        ConferenceName = "conf-1",
    };

    private static string Credential(string id, string user, string createdAt) =>
        $$"""{"record_type":"credential","id":"{{id}}","name":"agent-7","resource_id":"{{Resource}}","sip_username":"{{user}}","sip_password":"secret","expired":false,"created_at":"{{createdAt}}"}""";

    private static string Page(params ReadOnlySpan<string> credentials) =>
        $$$"""{"data":[{{{string.Join(',', credentials)}}}],"meta":{"page_number":1,"total_pages":1}}""";

    private StubHandler Expect(string methodAndPath, string? body, string answer, HttpStatusCode status = HttpStatusCode.OK) =>
        _services.Telnyx.Expect(methodAndPath, body, answer, status);
}
