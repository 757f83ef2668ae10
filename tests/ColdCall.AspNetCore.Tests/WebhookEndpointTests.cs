using System.Net;
using System.Net.Sockets;
using System.Text;
using ColdCall.Testing;

namespace ColdCall.AspNetCore.Tests;

public sealed class WebhookEndpointTests
{
    private const string Path = "/webhooks/telnyx";

    [Fact]
    public async Task The_raw_request_reaches_the_pipeline_unchanged()
    {
        await using WebhookHost host = await WebhookHost.StartAsync();
        byte[] body = [.. Encoding.UTF8.GetBytes("{\"a\": 1}"), 0xFF, 0x00, (byte)'\r', (byte)'\n'];
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Path}?x=%2F%20") { Content = new ByteArrayContent(body) };
        request.Headers.Add("X-Twice", ["one", "two"]);

        using HttpResponseMessage response = await host.Http.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (string provider, string account, WebhookRequest received) = host.Pipeline.Handled.Single();
        provider.ShouldBe("telnyx");
        account.ShouldBe("");
        received.Method.ShouldBe("POST");
        received.PathAndQuery.ShouldBe($"{Path}?x=%2F%20");
        received.Body.ToArray().ShouldBe(body);
        received.Headers["x-twice"].ShouldBe(["one, two"]);
    }

    [Theory]
    [InlineData(WebhookVerdict.Accepted, 200)]
    [InlineData(WebhookVerdict.Unauthorized, 401)]
    [InlineData(WebhookVerdict.Malformed, 400)]
    [InlineData(WebhookVerdict.TooLarge, 413)]
    [InlineData(WebhookVerdict.UnsupportedMediaType, 415)]
    [InlineData(WebhookVerdict.Unavailable, 503)]
    public async Task A_verdict_becomes_a_status_without_a_word_more(WebhookVerdict verdict, int status)
    {
        await using WebhookHost host = await WebhookHost.StartAsync();
        host.Pipeline.Verdict = () => Task.FromResult(verdict);

        using HttpResponseMessage response = await host.Http.PostAsync(Path, new StringContent("{}"));

        ((int)response.StatusCode).ShouldBe(status);
        (await response.Content.ReadAsStringAsync()).ShouldBeEmpty();
        (response.Headers.RetryAfter is not null).ShouldBe(verdict == WebhookVerdict.Unavailable);
    }

    [Theory]
    [InlineData("/webhooks/twilio")]
    [InlineData("/webhooks/twilio/voice")]
    public async Task A_question_is_answered_with_what_the_provider_wants_to_read(string path)
    {
        await using WebhookHost host = await WebhookHost.StartAsync(app => app.MapTwilioWebhooks());
        host.Pipeline.Reply = new WebhookReply { ContentType = "application/xml; charset=utf-8", Content = "<Response />" };

        using HttpResponseMessage response = await host.Http.PostAsync(path, new StringContent("a=b"));

        response.Content.Headers.ContentType!.ToString().ShouldBe("application/xml; charset=utf-8");
        (await response.Content.ReadAsStringAsync()).ShouldBe("<Response />");
        host.Pipeline.Handled.Single().Provider.ShouldBe("twilio");
    }

    [Fact]
    public async Task A_route_that_the_provider_is_not_told_is_refused_at_the_start()
    {
        InvalidOperationException fault = await Should.ThrowAsync<InvalidOperationException>(() => WebhookHost.StartAsync(app => app.MapTwilioWebhooks("/hooks")));
        fault.Message.ShouldContain("mapped to /hooks");
        fault.Message.ShouldContain("told to call /webhooks/twilio");
        fault.Message.ShouldContain("WebhookPath");
    }

    [Fact]
    public async Task A_success_comes_only_after_the_event_is_stored()
    {
        await using WebhookHost host = await WebhookHost.StartAsync();
        var stored = new TaskCompletionSource<WebhookVerdict>();
        host.Pipeline.Verdict = () => stored.Task;

        Task<HttpResponseMessage> answer = host.Http.PostAsync(Path, new StringContent("{}"));
        await Eventually.BecomesTrueAsync(() => !host.Pipeline.Handled.IsEmpty, "handed on");
        answer.IsCompleted.ShouldBeFalse();
        stored.SetResult(WebhookVerdict.Accepted);

        (await answer).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_over_the_limit_is_refused_before_anything_looks_at_it(bool declared)
    {
        await using WebhookHost host = await WebhookHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = new ByteArrayContent(new byte[WebhookRequest.MaxBodyBytes + 1]) };
        request.Headers.TransferEncodingChunked = !declared;

        using HttpResponseMessage response = await host.Http.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        host.Pipeline.Handled.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_body_of_exactly_the_limit_is_let_through()
    {
        await using WebhookHost host = await WebhookHost.StartAsync();

        using HttpResponseMessage response = await host.Http.PostAsync(Path, new ByteArrayContent(new byte[WebhookRequest.MaxBodyBytes]));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        host.Pipeline.Handled.Single().Request.Body.Length.ShouldBe(WebhookRequest.MaxBodyBytes);
    }

    [Fact]
    public async Task A_sender_that_stalls_is_cut_off()
    {
        await using WebhookHost host = await WebhookHost.StartAsync();
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, host.Http.BaseAddress!.Port);
        NetworkStream stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST {Path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{{"));
        await Eventually.BecomesTrueAsync(() => host.Clock.PendingTimers > 0, "the endpoint reads");

        host.Clock.Advance(TimeSpan.FromSeconds(5));

        byte[] rest = new byte[1];
        int read;
        try
        {
            read = await stream.ReadAsync(rest);
        }
        catch (IOException)
        {
            read = 0;
        }

        read.ShouldBe(0, "the connection is closed");
        host.Pipeline.Handled.ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_posts_are_taken()
    {
        await using WebhookHost host = await WebhookHost.StartAsync();

        (await host.Http.GetAsync(Path)).StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        host.Pipeline.Handled.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_further_account_has_an_address_of_its_own()
    {
        await using WebhookHost host = await WebhookHost.StartAsync(app => app.MapTelnyxWebhooks("/webhooks/telnyx-eu", "eu"));

        await host.Http.PostAsync("/webhooks/telnyx-eu", new StringContent("{}"));

        host.Pipeline.Handled.Single().Account.ShouldBe("eu");
    }

    [Fact]
    public async Task A_form_reaches_the_pipeline_as_its_raw_bytes()
    {
        await using WebhookHost host = await WebhookHost.StartAsync(app => app.MapTwilioWebhooks());
        const string Form = "callSid=1&CallSid=a+b%20c&CallSid=&x";

        using HttpResponseMessage response = await host.Http.PostAsync("/webhooks/twilio?tag=it's%2f", new StringContent(Form, Encoding.UTF8, "application/x-www-form-urlencoded"));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (string provider, string account, WebhookRequest received) = host.Pipeline.Handled.Single();
        (provider, account, received.PathAndQuery).ShouldBe(("twilio", "", "/webhooks/twilio?tag=it's%2f"));
        Encoding.UTF8.GetString(received.Body.Span).ShouldBe(Form);
    }

    [Fact]
    public async Task A_provider_that_was_not_added_is_named_at_the_start()
    {
        (await Should.ThrowAsync<InvalidOperationException>(() => WebhookHost.StartAsync(app => app.MapTwilioWebhooks(account: "us")))).Message.ShouldContain("AddTwilio(\"us\", section)");
        (await Should.ThrowAsync<InvalidOperationException>(() => WebhookHost.StartAsync(app => app.MapTelnyxWebhooks(account: "us")))).Message.ShouldContain("AddTelnyx(\"us\", section)");
    }
}
