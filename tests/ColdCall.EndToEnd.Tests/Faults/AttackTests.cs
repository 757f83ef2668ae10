using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ColdCall.EndToEnd.Tests.Support;
using ColdCall.Telnyx.Tests.Signatures;

namespace ColdCall.EndToEnd.Tests.Faults;

/// <summary>Requests that the provider did not make, or not like this: refused with no effect on a call that is going on.</summary>
public sealed class AttackTests
{
    public AttackTests() => OpenSslPresence.Require();

    [Theory]
    [InlineData("no signature", 401)]
    [InlineData("no timestamp", 401)]
    [InlineData("empty signature", 401)]
    [InlineData("other key", 401)]
    [InlineData("other body", 401)]
    [InlineData("signature of another time", 401)]
    [InlineData("five minutes old", 401)]
    [InlineData("five minutes ahead", 401)]
    [InlineData("timestamp in milliseconds", 401)]
    [InlineData("timestamp with a sign", 401)]
    [InlineData("text", 415)]
    [InlineData("no content type", 415)]
    [InlineData("compressed", 415)]
    public async Task A_webhook_that_is_not_genuine_is_refused_and_ends_nobody(string attack, int status)
    {
        await using DialerApp app = await DialerApp.StartAsync();
        using var sender = new WebhookSender(app.WebhookAddress);
        (Conference conference, _, Participant lead) = await app.TalkAsync();
        string hangup = await HangupOfAsync(app, lead);

        (await sender.SendAsync(hangup, request => Tamper(request, attack, Encoding.UTF8.GetBytes(hangup)))).ShouldBe(status);

        await StillTalksAsync(app, lead);
        (await sender.SendAsync(hangup)).ShouldBe(200, "the same one, untampered, is genuine");
        await app.EndsAsync(lead, ParticipantEndCause.HungUp);
        await app.EndAsync(conference);
    }

    [Fact]
    public async Task A_doubled_header_is_malformed()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        using var sender = new WebhookSender(app.WebhookAddress);
        (Conference conference, _, Participant lead) = await app.TalkAsync();
        string hangup = await HangupOfAsync(app, lead);
        string timestamp = WebhookSender.Now;
        string time = $"{WebhookSender.TimestampHeader}: {timestamp}";
        string signature = $"{WebhookSender.SignatureHeader}: {WebhookSender.Sign(timestamp, Encoding.UTF8.GetBytes(hangup))}";

        (await sender.SendRawAsync(hangup, signature, signature, time)).ShouldBe(400);
        (await sender.SendRawAsync(hangup, signature, time, time)).ShouldBe(400);
        (await sender.SendRawAsync(hangup, signature, "Content-Type: text/plain", time)).ShouldBe(400);
        await StillTalksAsync(app, lead);

        (await sender.SendRawAsync(hangup, signature, time)).ShouldBe(200);
        await app.EndsAsync(lead, ParticipantEndCause.HungUp);
        await app.EndAsync(conference);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_of_more_than_a_mebibyte_is_too_large(bool chunked)
    {
        await using DialerApp app = await DialerApp.StartAsync();
        using var sender = new WebhookSender(app.WebhookAddress);
        byte[] body = Encoding.UTF8.GetBytes("""{"data":{"id":"1","payload":{"text":"TEXT"}}}""".Replace("TEXT", new string('a', 1024 * 1024), StringComparison.Ordinal));

        (await sender.SendAsync(body, request => request.Headers.TransferEncodingChunked = chunked)).ShouldBe(413);

        app.Events.All.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("""{"data":1,"data":2}""")]
    public async Task A_signed_body_that_is_no_event_is_never_an_error_of_ours(string body)
    {
        await using DialerApp app = await DialerApp.StartAsync();
        using var sender = new WebhookSender(app.WebhookAddress);

        (await sender.SendAsync(body)).ShouldBe(400);

        app.Events.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_event_of_an_unknown_type_goes_to_the_application_once()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        using var sender = new WebhookSender(app.WebhookAddress);
        const string Unknown = """{"data":{"id":"e-1","event_type":"fax.received","occurred_at":"2026-01-05T12:00:00Z","payload":{"pages":3}}}""";

        int[] answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => sender.SendAsync(Unknown)));
        (await sender.SendAsync(Unknown.Replace("e-1", "e-2", StringComparison.Ordinal))).ShouldBe(200);

        answers.ShouldAllBe(status => status == 200);
        await Eventually.BecomesTrueAsync(() => app.Events.Unhandled.Count == 2, "both events are told");
        UnhandledEvent told = app.Events.Unhandled[0];
        (told.Provider, told.EventType).ShouldBe(("telnyx", "fax.received"));
        told.Raw.GetProperty("data").GetProperty("payload").GetProperty("pages").GetInt32().ShouldBe(3);
    }

    [Fact]
    public async Task A_genuine_webhook_replayed_500_times_at_once_counts_once()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        using var sender = new WebhookSender(app.WebhookAddress);
        (Conference conference, _, Participant lead) = await app.TalkAsync();
        string hangup = await HangupOfAsync(app, lead);

        int[] answers = await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => sender.SendAsync(hangup)));

        answers.ShouldAllBe(status => status == 200);
        await app.EndsAsync(lead, ParticipantEndCause.HungUp);
        await app.EndAsync(conference);
        app.Events.LinesOf(lead).Count(line => line == "ended: HungUp").ShouldBe(1);
    }

    [Fact]
    public async Task A_genuine_event_of_a_call_of_somebody_else_touches_nobody()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        using var sender = new WebhookSender(app.WebhookAddress);
        (Conference conference, _, Participant lead) = await app.TalkAsync();
        JsonNode hangup = JsonNode.Parse(await HangupOfAsync(app, lead))!;
        hangup["data"]!["payload"]!["call_control_id"] = "v3:of-somebody-else";

        // A tag that was signed with another key, as another deployment on the same account has it.
        foreach (string? tag in (string?[])[null, "not a tag", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{lead.Id}.0000000000000000"))])
        {
            hangup["data"]!["id"] = $"event of {tag}";
            hangup["data"]!["payload"]!["client_state"] = tag;
            (await sender.SendAsync(hangup.ToJsonString())).ShouldBe(200);
        }

        await Eventually.BecomesTrueAsync(() => app.Events.Unhandled.Count == 3, "handed on");
        await StillTalksAsync(app, lead);
        await app.EndAsync(conference);
    }

    [Fact]
    public async Task Other_methods_and_paths_are_not_there()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        using var http = new HttpClient();
        ((int)(await http.GetAsync(app.WebhookAddress, TestContext.Current.CancellationToken)).StatusCode).ShouldBe(405);
        ((int)(await http.PutAsync(app.WebhookAddress, null, TestContext.Current.CancellationToken)).StatusCode).ShouldBe(405);
        using var elsewhere = new WebhookSender(new Uri(app.WebhookAddress, "/webhooks/other"));
        (await elsewhere.SendAsync("{}")).ShouldBe(404);
    }

    private static void Tamper(HttpRequestMessage request, string attack, byte[] body)
    {
        string timestamp = request.Headers.GetValues(WebhookSender.TimestampHeader).Single();
        switch (attack)
        {
            case "no signature": request.Headers.Remove(WebhookSender.SignatureHeader); break;
            case "no timestamp": request.Headers.Remove(WebhookSender.TimestampHeader); break;
            case "empty signature": SetSignature(request, ""); break;
            case "other key": SetSignature(request, WebhookSender.Sign(timestamp, body, new byte[32])); break;
            case "other body": SetSignature(request, WebhookSender.Sign(timestamp, [.. body, (byte)' '])); break;
            case "signature of another time": SetSignature(request, WebhookSender.Sign(WebhookSender.Timestamp(TimeSpan.FromSeconds(-60)), body)); break;
            case "five minutes old": SetTime(request, body, WebhookSender.Timestamp(TimeSpan.FromSeconds(-310))); break;
            case "five minutes ahead": SetTime(request, body, WebhookSender.Timestamp(TimeSpan.FromSeconds(310))); break;
            case "timestamp in milliseconds": SetTime(request, body, timestamp + "000"); break;
            case "timestamp with a sign": SetTime(request, body, "+" + timestamp); break;
            case "text": request.Content!.Headers.ContentType = new MediaTypeHeaderValue("text/plain"); break;
            case "no content type": request.Content!.Headers.ContentType = null; break;
            case "compressed": Compress(request, body); break;
            default: throw new ArgumentOutOfRangeException(nameof(attack));
        }
    }

    private static void SetTime(HttpRequestMessage request, byte[] body, string timestamp)
    {
        request.Headers.Remove(WebhookSender.TimestampHeader);
        request.Headers.TryAddWithoutValidation(WebhookSender.TimestampHeader, timestamp);
        SetSignature(request, WebhookSender.Sign(timestamp, body));
    }

    private static void SetSignature(HttpRequestMessage request, string signature)
    {
        request.Headers.Remove(WebhookSender.SignatureHeader);
        request.Headers.TryAddWithoutValidation(WebhookSender.SignatureHeader, signature);
    }

    private static void Compress(HttpRequestMessage request, byte[] body)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionMode.Compress)) gzip.Write(body);
        request.Content!.Dispose();
        request.Content = new ByteArrayContent(compressed.ToArray());
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Content.Headers.ContentEncoding.Add("gzip");
        SetTime(request, compressed.ToArray(), WebhookSender.Now);
    }

    /// <summary>The event that would end the lead's leg if it were believed.</summary>
    private static async Task<string> HangupOfAsync(DialerApp app, Participant lead)
    {
        JsonNode call = await app.Provider.CallToAsync(DialerApp.Lead);
        return new JsonObject
        {
            ["data"] = new JsonObject
            {
                ["record_type"] = "event",
                ["event_type"] = "call.hangup",
                ["id"] = Guid.NewGuid().ToString(),
                ["occurred_at"] = TimeProvider.System.GetUtcNow().ToString("O"),
                ["payload"] = new JsonObject
                {
                    ["call_control_id"] = lead.LegId,
                    ["client_state"] = (string?)call["client_state"],
                    ["hangup_cause"] = "normal_clearing",
                    ["sip_hangup_cause"] = "200",
                },
            },
        }.ToJsonString();
    }

    private static async Task StillTalksAsync(DialerApp app, Participant lead)
    {
        (await app.SeenAsync(lead)).State.ShouldBe(ParticipantState.Joined);
        app.Events.LinesOf(lead).ShouldNotContain(line => line.StartsWith("ended", StringComparison.Ordinal));
        app.Events.LinesOf(lead).ShouldNotContain("left");
    }
}
