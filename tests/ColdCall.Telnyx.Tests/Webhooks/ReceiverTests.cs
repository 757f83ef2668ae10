using System.Globalization;
using System.Text;
using ColdCall.Providers;
using ColdCall.Telnyx.Tests.Support;
using ColdCall.Telnyx.Webhooks;
using ColdCall.Testing;

namespace ColdCall.Telnyx.Tests.Webhooks;

/// <summary>Who is let in, and in which order it is decided.</summary>
public sealed class ReceiverTests
{
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"data":{"record_type":"event","event_type":"call.answered","id":"e-1","payload":{"call_control_id":"v3:x"}}}""");
    private static readonly WebhookSigner Ours = new("ours");
    private static readonly WebhookSigner Next = new("next");

    private readonly ManualTimeProvider _clock = new();
    private readonly OptionsMonitorStub _options = new();
    private readonly TelnyxWebhookReceiver _receiver;

    public ReceiverTests()
    {
        _options.SetKeys(Ours.PublicKey);
        _receiver = new TelnyxWebhookReceiver("", _options, _clock);
    }

    [Fact]
    public void Accepts_what_Telnyx_signed() => Verdict(Signed()).ShouldBe(WebhookVerdict.Accepted);

    [Theory]
    [InlineData(-301, WebhookVerdict.Unauthorized)]
    [InlineData(-300, WebhookVerdict.Accepted)]
    [InlineData(300, WebhookVerdict.Accepted)]
    [InlineData(301, WebhookVerdict.Unauthorized)]
    public void Accepts_signatures_of_at_most_300_seconds_ago_or_ahead(int seconds, WebhookVerdict verdict) =>
        Verdict(Ours.Sign(Body, _clock.GetUtcNow().AddSeconds(seconds))).ShouldBe(verdict);

    [Fact]
    public void Counts_the_parts_of_a_second()
    {
        _clock.Advance(TimeSpan.FromMilliseconds(500));
        Verdict(Ours.Sign(Body, _clock.GetUtcNow().AddSeconds(-300))).ShouldBe(WebhookVerdict.Unauthorized);
    }

    [Theory]
    [InlineData(" {0}")]
    [InlineData("{0} ")]
    [InlineData("+{0}")]
    [InlineData("-{0}")]
    [InlineData("{0}.0")]
    [InlineData("{0}\0")]
    [InlineData("0x65")]
    [InlineData("")]
    [InlineData("١٧٦٧٦١٤٤٠٠")]
    [InlineData("99999999999999999999")]
    [InlineData("999999999999")]
    public void Refuses_timestamps_that_are_not_plain_digits_although_they_are_signed(string format)
    {
        string now = _clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        Verdict(Ours.Sign(Body, string.Format(CultureInfo.InvariantCulture, format, now))).ShouldBe(WebhookVerdict.Unauthorized);
    }

    [Fact]
    public void Refuses_a_body_or_a_time_other_than_the_signed_one()
    {
        WebhookRequest signed = Signed();
        byte[] changed = [.. Body];
        changed[^2] = (byte)' ';
        Verdict(signed with { Body = changed }).ShouldBe(WebhookVerdict.Unauthorized);
        Verdict(signed with { Body = new byte[] { 1 } }).ShouldBe(WebhookVerdict.Unauthorized);
        Verdict(With(signed, "Telnyx-Timestamp", [(_clock.GetUtcNow().ToUnixTimeSeconds() + 1).ToString(CultureInfo.InvariantCulture)])).ShouldBe(WebhookVerdict.Unauthorized);
        // The same bytes cut elsewhere between time and body.
        string time = signed.Headers["Telnyx-Timestamp"][0];
        WebhookRequest recut = With(signed, "Telnyx-Timestamp", [time + "|"]);
        Verdict(recut).ShouldBe(WebhookVerdict.Unauthorized);
    }

    [Fact]
    public void Refuses_other_keys_and_takes_either_of_two_while_they_are_exchanged()
    {
        WebhookRequest byNext = Next.Sign(Body, _clock.GetUtcNow());
        Verdict(byNext).ShouldBe(WebhookVerdict.Unauthorized);
        _options.SetKeys(Ours.PublicKey, Next.PublicKey);
        Verdict(byNext).ShouldBe(WebhookVerdict.Accepted);
        Verdict(Signed()).ShouldBe(WebhookVerdict.Accepted);
        _options.SetKeys(Next.PublicKey);
        Verdict(byNext).ShouldBe(WebhookVerdict.Accepted);
        Verdict(Signed()).ShouldBe(WebhookVerdict.Unauthorized);
    }

    [Fact]
    public void Trusts_nobody_while_the_configuration_is_not_valid()
    {
        _options.Break();
        WebhookReceipt receipt = _receiver.Receive(Signed());
        receipt.Verdict.ShouldBe(WebhookVerdict.Unavailable);
        receipt.Events.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Telnyx-Signature-Ed25519")]
    [InlineData("Telnyx-Timestamp")]
    public void A_missing_header_is_unauthorized_and_a_doubled_one_malformed(string name)
    {
        WebhookRequest signed = Signed();
        string value = signed.Headers[name][0];
        Verdict(With(signed, name, null)).ShouldBe(WebhookVerdict.Unauthorized);
        Verdict(With(signed, name, [])).ShouldBe(WebhookVerdict.Unauthorized);
        Verdict(With(signed, name, [value, value])).ShouldBe(WebhookVerdict.Malformed);
        Verdict(With(signed, name.ToUpperInvariant(), [value])).ShouldBe(WebhookVerdict.Malformed);
        Verdict(With(signed, name, [$"{value},{value}"])).ShouldBe(WebhookVerdict.Unauthorized);
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("not base64 at all, but as long as a signature would be, which is eighty-eight characters")]
    public void Refuses_signatures_that_cannot_be_decoded(string signature) =>
        Verdict(With(Signed(), "Telnyx-Signature-Ed25519", [signature])).ShouldBe(WebhookVerdict.Unauthorized);

    [Fact]
    public void Refuses_signatures_in_another_spelling()
    {
        string signature = Signed().Headers["Telnyx-Signature-Ed25519"][0];
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        char last = signature[85];
        char twin = Alphabet[Alphabet.IndexOf(last, StringComparison.Ordinal) ^ 1];
        string[] spellings =
        [
            signature[..85] + twin + "==",
            signature + " ",
            " " + signature,
            signature[..40] + "\n" + signature[40..],
            signature[..86],
            signature.Replace('+', '-').Replace('/', '_') + "=",
        ];
        foreach (string spelling in spellings) Verdict(With(Signed(), "Telnyx-Signature-Ed25519", [spelling])).ShouldBe(WebhookVerdict.Unauthorized, spelling);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("post")]
    [InlineData("")]
    public void Refuses_other_methods(string method) => Verdict(Signed() with { Method = method }).ShouldBe(WebhookVerdict.Malformed);

    [Theory]
    [InlineData("application/json; charset=utf-8", WebhookVerdict.Accepted)]
    [InlineData("APPLICATION/JSON", WebhookVerdict.Accepted)]
    [InlineData("text/plain", WebhookVerdict.UnsupportedMediaType)]
    [InlineData("application/x-www-form-urlencoded", WebhookVerdict.UnsupportedMediaType)]
    [InlineData("json", WebhookVerdict.UnsupportedMediaType)]
    [InlineData("", WebhookVerdict.UnsupportedMediaType)]
    public void Wants_JSON(string contentType, WebhookVerdict verdict) => Verdict(With(Signed(), "Content-Type", [contentType])).ShouldBe(verdict);

    [Fact]
    public void Wants_one_content_type()
    {
        Verdict(With(Signed(), "Content-Type", null)).ShouldBe(WebhookVerdict.UnsupportedMediaType);
        Verdict(With(Signed(), "Content-Type", ["application/json", "application/json"])).ShouldBe(WebhookVerdict.Malformed);
    }

    [Theory]
    [InlineData("identity", WebhookVerdict.Accepted)]
    [InlineData("gzip", WebhookVerdict.UnsupportedMediaType)]
    [InlineData("", WebhookVerdict.UnsupportedMediaType)]
    public void Wants_plain_content(string encoding, WebhookVerdict verdict) => Verdict(With(Signed(), "Content-Encoding", [encoding])).ShouldBe(verdict);

    [Fact]
    public void Refuses_bodies_over_1_MiB()
    {
        Verdict(Signed() with { Body = new byte[WebhookRequest.MaxBodyBytes + 1] }).ShouldBe(WebhookVerdict.TooLarge);
        byte[] largest = Encoding.ASCII.GetBytes("{\"data\":{}}".PadRight(WebhookRequest.MaxBodyBytes));
        Verdict(Ours.Sign(largest, _clock.GetUtcNow())).ShouldBe(WebhookVerdict.Accepted);
    }

    public static TheoryData<string> UnreadableBodies =>
    [
        "",
        "null",
        "[]",
        "7",
        "\"text\"",
        "{",
        "{\"data\":{}} trailing",
        "\ufeff{\"data\":{}}",
        "{\"data\":{},\"data\":{}}",
        "{\"data\":{\"id\":\"1\",\"\\u0069d\":\"2\"}}",
        "{\"data\":{\"id\":\"\\ud800\"}}",
        "{\"data\":{\"\\udfff\":1}}",
        "{\"data\":{},}",
        "{/* note */\"data\":{}}",
        string.Concat(Enumerable.Repeat("{\"a\":", 40)) + "1" + new string('}', 40),
    ];

    [Theory]
    [MemberData(nameof(UnreadableBodies))]
    public void Signed_content_that_cannot_be_read_is_malformed(string body) =>
        Verdict(Ours.Sign(Encoding.UTF8.GetBytes(body), _clock.GetUtcNow())).ShouldBe(WebhookVerdict.Malformed);

    [Fact]
    public void Signed_content_that_is_no_text_is_malformed()
    {
        byte[] body = [.. "{\"data\":{\"id\":\""u8, 0xc3, 0x28, .. "\"}}"u8];
        Verdict(Ours.Sign(body, _clock.GetUtcNow())).ShouldBe(WebhookVerdict.Malformed);
    }

    [Fact]
    public void The_signature_is_judged_before_the_content()
    {
        Verdict(Next.Sign("{"u8.ToArray(), _clock.GetUtcNow())).ShouldBe(WebhookVerdict.Unauthorized);
        Verdict(Signed() with { Method = "GET", Body = new byte[WebhookRequest.MaxBodyBytes + 1] }).ShouldBe(WebhookVerdict.Malformed);
    }

    [Fact]
    public void A_refusal_tells_no_events_and_says_why()
    {
        WebhookReceipt receipt = _receiver.Receive(Next.Sign(Body, _clock.GetUtcNow()));
        receipt.Events.ShouldBeEmpty();
        receipt.Problem.ShouldBe("the signature is not by one of the configured keys");
    }

    [Fact]
    public void A_redelivery_has_the_same_key_and_an_account_a_key_of_its_own()
    {
        ProviderEvent first = _receiver.Receive(Signed()).Events.ShouldHaveSingleItem();
        _clock.Advance(TimeSpan.FromSeconds(90));
        ProviderEvent second = _receiver.Receive(Ours.Sign(Body, _clock.GetUtcNow())).Events.ShouldHaveSingleItem();
        first.EventKey.ShouldBe("telnyx:e-1");
        second.EventKey.ShouldBe(first.EventKey);
        var other = new TelnyxWebhookReceiver("eu", _options, _clock);
        other.Receive(Ours.Sign(Body, _clock.GetUtcNow())).Events[0].EventKey.ShouldBe("telnyx/eu:e-1");
    }

    // Mutations are signed as they are, so that they reach the parser and the mapping.
    [Fact]
    public void No_signed_body_whatsoever_throws()
    {
        var random = new Random(20260106);
        byte[][] seeds = [.. Directory.GetFiles(Repository.Contract("telnyx-webhooks"), "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
        for (int i = 0; i < 600; i++)
        {
            byte[] body = Mutations.Of(seeds[random.Next(seeds.Length)], random);
            Verdict(Ours.Sign(body, _clock.GetUtcNow())).ShouldBeOneOf(WebhookVerdict.Accepted, WebhookVerdict.Malformed);
        }
    }

    [Fact]
    public void No_headers_whatsoever_throw()
    {
        var random = new Random(20260107);
        string[] names = ["Telnyx-Signature-Ed25519", "Telnyx-Timestamp", "Content-Type", "Content-Encoding"];
        for (int i = 0; i < 5000; i++)
        {
            var value = new string([.. Enumerable.Range(0, random.Next(100)).Select(_ => (char)random.Next(1, 0x250))]);
            WebhookVerdict verdict = Verdict(With(Signed(), names[random.Next(names.Length)], [value]));
            verdict.ShouldNotBe(WebhookVerdict.Accepted);
        }
    }

    private static WebhookRequest With(WebhookRequest request, string name, string[]? values)
    {
        var headers = new Dictionary<string, IReadOnlyList<string>>(request.Headers);
        headers.Remove(name);
        if (values is not null) headers[name] = values;
        return request with { Headers = headers };
    }

    private WebhookRequest? _signed;

    private WebhookRequest Signed() => _signed ??= Ours.Sign(Body, _clock.GetUtcNow());

    private WebhookVerdict Verdict(WebhookRequest request) => _receiver.Receive(request).Verdict;
}
