using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ColdCall.Dialer.Tests.Support;

namespace ColdCall.Dialer.Tests;

public sealed class GuardTests : IAsyncLifetime
{
    private const string Contact = """{"name":"Somebody","phone":"+12025550111"}""";
    private TestDialer _dialer = null!;

    public async ValueTask InitializeAsync() => _dialer = await TestDialer.StartAsync();

    public ValueTask DisposeAsync() => _dialer.DisposeAsync();

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost")]
    [InlineData("localhost:1")]
    [InlineData("localhost.evil.example:{port}")]
    public async Task It_answers_to_its_own_name_only(string host)
    {
        string sent = host.Replace("{port}", $"{_dialer.Address.Port}", StringComparison.Ordinal);
        (await _dialer.SendAsync(HttpMethod.Get, "/api/v1/contacts", change: request => request.Headers.Host = sent)).IsProblem(HttpStatusCode.BadRequest, "wrong-host");
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    public async Task The_numbers_of_this_machine_lead_to_its_name(string number)
    {
        Answer answer = await _dialer.SendAsync(HttpMethod.Get, "/calls?page=2", change: request => request.Headers.Host = $"{number}:{_dialer.Address.Port}");
        answer.Is(HttpStatusCode.TemporaryRedirect).Response.Headers.Location.ShouldBe(new Uri($"{_dialer.Origin}/calls?page=2"));
        (await _dialer.SendAsync(HttpMethod.Post, "/api/v1/contacts", Contact, request => request.Headers.Host = $"{number}:{_dialer.Address.Port}"))
            .IsProblem(HttpStatusCode.BadRequest, "wrong-host");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("null")]
    [InlineData("http://evil.example")]
    [InlineData("https://localhost:{port}")]
    [InlineData("http://localhost:{port}.evil.example")]
    [InlineData("http://127.0.0.1:{port}")]
    public async Task A_change_comes_from_its_own_page(string? origin)
    {
        Answer answer = await _dialer.SendAsync(HttpMethod.Post, "/api/v1/contacts", Contact, request =>
        {
            request.Headers.Remove("Origin");
            if (origin is not null) request.Headers.TryAddWithoutValidation("Origin", origin.Replace("{port}", $"{_dialer.Address.Port}", StringComparison.Ordinal));
        });
        answer.IsProblem(HttpStatusCode.Forbidden, "wrong-origin");
        ((int)(await _dialer.GetAsync("/api/v1/contacts")).Json["total"]!).ShouldBe(9, "nothing was added");
    }

    [Fact]
    public async Task A_program_needs_the_key_that_was_shown()
    {
        string key = _dialer.Announcement().Split(' ')[^1].Trim();
        key.ShouldStartWith("dialer_");
        (await WithKeyAsync(key)).Is(HttpStatusCode.Created);
        (await WithKeyAsync($"{key}x")).IsProblem(HttpStatusCode.Unauthorized, "wrong-api-key");
        (await _dialer.SendAsync(HttpMethod.Get, "/api/v1/contacts", change: request => request.Headers.Add("X-API-Key", "wrong"))).IsProblem(HttpStatusCode.Unauthorized, "wrong-api-key");
        (await File.ReadAllBytesAsync(_dialer.Database)).AsSpan().IndexOf(Encoding.ASCII.GetBytes(key)).ShouldBe(-1, "only its hash is kept");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data")]
    [InlineData(null)]
    public async Task A_change_is_JSON(string? contentType)
    {
        Answer answer = await _dialer.SendAsync(HttpMethod.Post, "/api/v1/contacts", Contact, request =>
        {
            request.Content!.Headers.ContentType = null;
            if (contentType is not null) request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        });
        answer.IsProblem(HttpStatusCode.UnsupportedMediaType, "not-json");
    }

    [Theory]
    [InlineData("/api/v1/contacts", HttpStatusCode.OK)]
    [InlineData("/api/v1/nothing", HttpStatusCode.NotFound)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/settings", HttpStatusCode.ServiceUnavailable)]
    public async Task Every_answer_tells_the_browser_what_is_allowed(string path, HttpStatusCode status)
    {
        Answer answer = (await _dialer.GetAsync(path)).Is(status);
        int provider = _dialer.ProviderAddress.Port;
        string policy = answer.Response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'self';");
        policy.ShouldContain($"connect-src 'self' ws://localhost:{provider} http://localhost:{provider};");
        policy.ShouldContain($"frame-src http://localhost:{provider};");
        policy.ShouldContain("media-src 'self' blob: mediastream:;");
        policy.ShouldContain("frame-ancestors 'none'");
        answer.Response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Response.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        answer.Response.Headers.GetValues("Permissions-Policy").ShouldBe(["microphone=(self)"]);
        answer.Response.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_not_understood_is_answered_with_a_problem()
    {
        (await _dialer.GetAsync("/api/v1/nothing")).IsProblem(HttpStatusCode.NotFound, "not-found");
        (await _dialer.SendAsync(HttpMethod.Post, "/api/v1/contacts", "{")).IsProblem(HttpStatusCode.BadRequest, "invalid-request");
        (await _dialer.SendAsync(HttpMethod.Post, "/api/v1/contacts", """{"name":7}""")).IsProblem(HttpStatusCode.BadRequest, "invalid-request")["detail"]!.ShouldContain("$.name");
        (await _dialer.SendAsync(HttpMethod.Post, "/api/v1/contacts", "null")).IsProblem(HttpStatusCode.BadRequest, "invalid-request");
        (await _dialer.GetAsync("/api/v1/contacts?page=x")).IsProblem(HttpStatusCode.BadRequest, "invalid-request");
        (await _dialer.GetAsync("/api/v1/contacts?page=0")).IsProblem(HttpStatusCode.BadRequest, "invalid-request");
        (await _dialer.GetAsync("/api/v1/calls?page_size=1000")).IsProblem(HttpStatusCode.BadRequest, "invalid-request");
        (await _dialer.GetAsync("/api/v1/calls/unknown")).IsProblem(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task A_request_may_not_be_large()
    {
        var large = new JsonObject { ["name"] = new string('x', 70 * 1024), ["phone"] = "+12025550111" };
        (await SendLargeAsync("/api/v1/contacts", large)).IsProblem(HttpStatusCode.RequestEntityTooLarge, "too-large");
        var import = new JsonObject { ["file_name"] = "a.csv", ["content_base64"] = new string('A', 9 * 1024 * 1024) };
        (await SendLargeAsync("/api/v1/contacts/import", import)).IsProblem(HttpStatusCode.RequestEntityTooLarge, "too-large");

        Task<Answer> SendLargeAsync(string path, JsonObject body) =>
            _dialer.SendAsync(HttpMethod.Post, path, body.ToJsonString(), request => request.Headers.ExpectContinue = true);
    }

    [Fact]
    public async Task It_is_alive_and_ready_and_describes_its_API()
    {
        (await _dialer.GetAsync("/health/live")).Is(HttpStatusCode.OK).Text.ShouldBe("Healthy");
        await Eventually.BecomesTrueAsync(async () => (await _dialer.GetAsync("/health/ready")).Status == HttpStatusCode.OK, "it is ready");
        JsonNode description = (await _dialer.GetAsync("/openapi/v1.json")).Is(HttpStatusCode.OK).Json;
        description["paths"]!.AsObject().Select(path => path.Key).ShouldBe(
            [
                "/api/v1/phone", "/api/v1/phone/token", "/api/v1/events", "/api/v1/cold-call/initiate", "/api/v1/cold-call/webrtc-join", "/api/v1/cold-call/control/{action}",
                "/api/v1/cold-call/status/{id}", "/api/v1/cold-call/end", "/api/v1/calls", "/api/v1/calls/{id}", "/api/v1/calls/{id}/outcome", "/api/v1/contacts", "/api/v1/contacts/import",
            ],
            ignoreOrder: true);
        description["components"]!["schemas"]!["InitiateRequest"]!["properties"]!.AsObject().ContainsKey("to_phone").ShouldBeTrue();
    }

    private Task<Answer> WithKeyAsync(string key) => _dialer.SendAsync(HttpMethod.Post, "/api/v1/contacts", Contact, request =>
    {
        request.Headers.Remove("Origin");
        request.Headers.Add("X-API-Key", key);
    });
}
