using ColdCall.QuickStart.Tests.Support;

namespace ColdCall.QuickStart.Tests;

public sealed class WebhookReceiverTests
{
    [Theory]
    [InlineData(200, "takes what nobody signed (200)", "app.MapTelnyxWebhooks()")]
    [InlineData(204, "takes what nobody signed (204)", "app.MapTelnyxWebhooks()")]
    [InlineData(403, "forbids it (403)", "Let POST /webhooks/telnyx through")]
    [InlineData(404, "nothing takes webhooks at /webhooks/telnyx (404)", "Map it in your application")]
    [InlineData(405, "nothing takes webhooks at /webhooks/telnyx (405)", "Map it in your application")]
    [InlineData(502, "what is behind it does not (502)", "Start your application")]
    [InlineData(500, "answers 500", "your application's log")]
    public async Task Every_answer_but_401_says_what_to_do(int status, string found, string fix)
    {
        await using Receiver receiver = await Receiver.StartAsync(status);
        Examined examined = await ExamineAsync(receiver);
        examined.ExitCode.ShouldBe(1);
        examined.Finds("webhook receiver", "FAIL", found, fix);
        examined.Finds("signature round trip", "skip", "--listen");
    }

    [Fact]
    public async Task A_receiver_that_refuses_strangers_is_good()
    {
        await using Receiver receiver = await Receiver.StartAsync(401);
        Examined examined = await ExamineAsync(receiver);
        examined.ExitCode.ShouldBe(0, examined.Output);
        examined.Finds("webhook receiver", "ok", "refuses strangers (401)");
        examined.Finds("signature round trip", "skip", "add --listen http://127.0.0.1:PORT");
    }

    [Theory]
    [InlineData("/elsewhere", "/elsewhere")]
    [InlineData("https://www.example.com/webhooks/telnyx?token=4711", "https://www.example.com/webhooks/telnyx.")]
    public async Task A_redirect_is_not_followed(string location, string target)
    {
        await using Receiver receiver = await Receiver.StartAsync(302, response => response.Headers.Location = location);
        Examined examined = await ExamineAsync(receiver);
        examined.Finds("webhook receiver", "FAIL", "redirects (302)", target);
        examined.Output.ShouldNotContain("4711");
    }

    [Fact]
    public async Task A_password_on_the_way_is_told_from_a_refused_signature()
    {
        await using Receiver receiver = await Receiver.StartAsync(401, response => response.Headers.WWWAuthenticate = "Basic realm=\"staging\"");
        (await ExamineAsync(receiver)).Finds("webhook receiver", "FAIL", "asks for a password", "without one");
    }

    [Fact]
    public async Task Nobody_there_is_told()
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        (await clinic.ExamineAsync()).Finds("webhook receiver", "FAIL", "cannot be reached from here", "Start your application");
    }

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, "cannot be resolved", "DNS")]
    [InlineData(HttpRequestError.SecureConnectionError, "certificate of dialer.example.com is not trusted", "public authority")]
    public async Task A_name_and_a_certificate_can_be_wrong(HttpRequestError error, string found, string fix)
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        await clinic.ChangeApplicationAsync("""{"webhook_event_url":"https://dialer.example.com/webhooks/telnyx"}""");
        clinic.OnTheWay = request => request.RequestUri!.IsLoopback ? null : throw new HttpRequestException(error, "broken");
        (await clinic.ExamineAsync()).Finds("webhook receiver", "FAIL", found, fix);
    }

    [Fact]
    public async Task Silence_is_told()
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        clinic.OnTheWay = request => request.Headers.Contains("X-ColdCall-Doctor") ? throw new OperationCanceledException() : null;
        (await clinic.ExamineAsync()).Finds("webhook receiver", "FAIL", "does not answer in 10 s", "Start your application");
    }

    [Fact]
    public async Task Another_receiver_is_told_from_the_doctors_own()
    {
        await using Receiver other = await Receiver.StartAsync(401);
        await using Clinic clinic = await Clinic.OpenAsync();
        await clinic.ChangeApplicationAsync($$"""{"webhook_event_url":"{{other.Address}}"}""");
        Examined examined = await clinic.ExamineWholeAsync();
        examined.Finds("webhook receiver", "FAIL", "another receiver answers there", $"lead the address to {clinic.Listen}");
        examined.Finds("signature round trip", "skip", "does not lead here");
        (await clinic.CallStatesAsync()).ShouldBeEmpty("nobody is dialed in vain");
    }

    [Fact]
    public async Task A_way_that_changes_the_path_is_noticed()
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        clinic.OnTheWay = request =>
        {
            if (request.RequestUri!.AbsolutePath == "/webhooks/telnyx") request.RequestUri = new Uri(request.RequestUri, "/telnyx");
            return null;
        };
        (await clinic.ExamineWholeAsync()).Finds("webhook receiver", "warn", "changes its path to /telnyx", "app.MapTelnyxWebhooks(\"/telnyx\")");
    }

    private static async Task<Examined> ExamineAsync(Receiver receiver)
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        await clinic.ChangeApplicationAsync($$"""{"webhook_event_url":"{{receiver.Address}}"}""");
        return await clinic.ExamineAsync();
    }
}
