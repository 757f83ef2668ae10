using System.Text;
using ColdCall.Providers;
using ColdCall.Twilio.Tests.Support;
using ColdCall.Twilio.Webhooks;

namespace ColdCall.Twilio.Tests.Webhooks;

/// <summary>Who is let in, and in which order it is decided.</summary>
public sealed class ReceiverTests
{
    private const string Body = "CallSid=CA1&CallStatus=ringing&Direction=outbound-api&SequenceNumber=1&CallbackSource=call-progress-events&ToCity=SAN+FRANCISCO&From=%2B12025550100";
    private static readonly WebhookSigner Ours = new("ours");
    private static readonly WebhookSigner Next = new("next");

    private readonly OptionsMonitorStub _options = new();
    private readonly TwilioWebhookReceiver _receiver;

    public ReceiverTests()
    {
        _options.SetTokens("ours");
        _receiver = New(new Uri(WebhookSigner.Base));
    }

    [Fact]
    public void Accepts_a_body_of_many_fields_in_any_order()
    {
        string many = string.Join('&', Enumerable.Range(1, 150).Reverse().Select(number => $"Field{number}={number}%20%26&field{number}=lower"));
        WebhookReceipt receipt = _receiver.Receive(Ours.Form($"{many}&{Body}"));
        receipt.Verdict.ShouldBe(WebhookVerdict.Accepted);
        receipt.Events.ShouldHaveSingleItem().Raw.GetProperty("Field150").GetString().ShouldBe("150 &");
        _receiver.Receive(Ours.Form($"{many}&{Body}") with { Body = System.Text.Encoding.UTF8.GetBytes($"{many}x&{Body}") }).Verdict.ShouldBe(WebhookVerdict.Unauthorized);
    }

    [Fact]
    public void Accepts_what_Twilio_signed()
    {
        WebhookReceipt receipt = _receiver.Receive(Ours.Form(Body));
        receipt.Verdict.ShouldBe(WebhookVerdict.Accepted);
        ProviderEvent told = receipt.Events.ShouldHaveSingleItem();
        told.ShouldBeOfType<LegRinging>();
        told.Tag.ShouldBe("cc1.default.c1.sig");
        told.Raw.GetProperty("ToCity").GetString().ShouldBe("SAN FRANCISCO");
    }

    [Fact]
    public void Accepts_JSON_whose_hash_is_in_the_signed_address()
    {
        byte[] body = """{"CallSid":"CA1","Direction":"outbound-api","CallStatus":"in-progress","SequenceNumber":2,"extra":{"a":null}}"""u8.ToArray();
        WebhookRequest signed = Ours.Json(body);
        _receiver.Receive(signed).Events.ShouldHaveSingleItem().ShouldBeOfType<LegAnswered>().EventKey.ShouldBe("twilio:CA1/2");
        Verdict(signed with { Body = "{}"u8.ToArray() }).ShouldBe(WebhookVerdict.Unauthorized);
        Verdict(signed with { PathAndQuery = WebhookSigner.Path }).ShouldBe(WebhookVerdict.Unauthorized);
        Verdict(With(signed, "Content-Type", ["application/x-www-form-urlencoded"])).ShouldBe(WebhookVerdict.Unauthorized);
        Verdict(With(Ours.Form(Body), "Content-Type", ["application/json"])).ShouldBe(WebhookVerdict.Unauthorized);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{")]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("""{"a":"\ud800"}""")]
    [InlineData("""{"\ud800":"a"}""")]
    public void Signed_JSON_that_cannot_be_read_is_malformed(string body) => Verdict(Ours.Json(Encoding.UTF8.GetBytes(body))).ShouldBe(WebhookVerdict.Malformed);

    [Fact]
    public void Signed_JSON_of_great_depth_or_bytes_that_are_no_text_is_malformed()
    {
        Verdict(Ours.Json(Encoding.UTF8.GetBytes("""{"a":""" + new string('[', 40) + new string(']', 40) + "}"))).ShouldBe(WebhookVerdict.Malformed);
        Verdict(Ours.Json([(byte)'{', 0xFF, (byte)'}'])).ShouldBe(WebhookVerdict.Malformed);
    }

    [Fact]
    public void Refuses_a_body_or_an_address_other_than_the_signed_one()
    {
        WebhookRequest signed = Ours.Form(Body);
        Verdict(signed with { Body = Encoding.UTF8.GetBytes(Body + "&x=") }).ShouldBe(WebhookVerdict.Unauthorized);
        Verdict(signed with { Body = Encoding.UTF8.GetBytes(Body.Replace("CallSid", "callSid", StringComparison.Ordinal)) }).ShouldBe(WebhookVerdict.Unauthorized);
        Verdict(signed with { Body = ReadOnlyMemory<byte>.Empty }).ShouldBe(WebhookVerdict.Unauthorized);
        foreach (string path in new[] { "/webhooks/twilio", "/webhooks/twilio?tag=other", WebhookSigner.Path + "&x=1", "/other?tag=cc1.default.c1.sig", "http://calls.example" + WebhookSigner.Path, "", "*" })
            Verdict(signed with { PathAndQuery = path }).ShouldBe(WebhookVerdict.Unauthorized, path);
    }

    [Fact]
    public void The_order_of_fields_and_the_way_they_are_escaped_are_not_signed() =>
        Verdict(Ours.Form(Body) with { Body = Encoding.UTF8.GetBytes(string.Join('&', Body.Replace("+", "%20", StringComparison.Ordinal).Split('&').Reverse())) }).ShouldBe(WebhookVerdict.Accepted);

    [Fact]
    public void No_header_says_which_address_was_called()
    {
        WebhookRequest signed = Ours.Form(Body);
        var elsewhere = New(new Uri("https://other.example"));
        foreach (string name in new[] { "Host", "X-Forwarded-Host", "X-Original-Host", "Forwarded" })
            elsewhere.Receive(With(signed, name, ["calls.example"])).Verdict.ShouldBe(WebhookVerdict.Unauthorized);
        New(new Uri("https://calls.example:8443/")).Receive(signed).Verdict.ShouldBe(WebhookVerdict.Accepted);
        New(new Uri("http://calls.example/")).Receive(signed).Verdict.ShouldBe(WebhookVerdict.Unauthorized);
    }

    [Fact]
    public void Refuses_other_tokens_and_takes_either_of_two_while_they_are_exchanged()
    {
        Verdict(Next.Form(Body)).ShouldBe(WebhookVerdict.Unauthorized);
        _options.SetTokens("ours", "next");
        Verdict(Next.Form(Body)).ShouldBe(WebhookVerdict.Accepted);
        Verdict(Ours.Form(Body)).ShouldBe(WebhookVerdict.Accepted);
        _options.SetTokens("next");
        Verdict(Ours.Form(Body)).ShouldBe(WebhookVerdict.Unauthorized);
        _options.SetTokens("");
        Verdict(new WebhookSigner("").Form(Body)).ShouldBe(WebhookVerdict.Unauthorized);
    }

    [Fact]
    public void Trusts_nobody_while_the_configuration_is_not_valid()
    {
        _options.Break();
        WebhookReceipt receipt = _receiver.Receive(Ours.Form(Body));
        receipt.Verdict.ShouldBe(WebhookVerdict.Unavailable);
        receipt.Events.ShouldBeEmpty();
    }

    [Fact]
    public void A_missing_signature_is_unauthorized_and_a_doubled_one_malformed()
    {
        WebhookRequest signed = Ours.Form(Body);
        string value = signed.Headers["X-Twilio-Signature"][0];
        Verdict(With(signed, "X-Twilio-Signature", null)).ShouldBe(WebhookVerdict.Unauthorized);
        Verdict(With(signed, "X-Twilio-Signature", [])).ShouldBe(WebhookVerdict.Unauthorized);
        Verdict(With(signed, "X-Twilio-Signature", [""])).ShouldBe(WebhookVerdict.Unauthorized);
        Verdict(With(signed, "X-Twilio-Signature", [value, value])).ShouldBe(WebhookVerdict.Malformed);
        Verdict(With(signed, "X-TWILIO-SIGNATURE", [value])).ShouldBe(WebhookVerdict.Malformed);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", WebhookVerdict.Accepted)]
    [InlineData("Application/X-WWW-Form-Urlencoded;charset=utf-8", WebhookVerdict.Accepted)]
    [InlineData("text/plain", WebhookVerdict.UnsupportedMediaType)]
    [InlineData("multipart/form-data; boundary=x", WebhookVerdict.UnsupportedMediaType)]
    [InlineData("", WebhookVerdict.UnsupportedMediaType)]
    [InlineData(null, WebhookVerdict.UnsupportedMediaType)]
    public void Takes_forms_and_JSON_only(string? type, WebhookVerdict verdict) =>
        Verdict(With(Ours.Form(Body), "Content-Type", type is null ? null : [type])).ShouldBe(verdict);

    [Fact]
    public void Refuses_other_methods_encodings_and_sizes()
    {
        WebhookRequest signed = Ours.Form(Body);
        Verdict(signed with { Method = "GET" }).ShouldBe(WebhookVerdict.Malformed);
        Verdict(With(signed, "Content-Encoding", ["gzip"])).ShouldBe(WebhookVerdict.UnsupportedMediaType);
        Verdict(With(signed, "Content-Encoding", ["identity"])).ShouldBe(WebhookVerdict.Accepted);
        Verdict(signed with { Body = new byte[WebhookRequest.MaxBodyBytes + 1] }).ShouldBe(WebhookVerdict.TooLarge);
        Verdict(With(signed, "Content-Type", ["application/x-www-form-urlencoded", "application/json"])).ShouldBe(WebhookVerdict.Malformed);
        Verdict(signed with { Body = "a=%4"u8.ToArray() }).ShouldBe(WebhookVerdict.Malformed);
    }

    [Fact]
    public void Whatever_is_sent_is_judged_and_never_throws()
    {
        var random = new Random(4711);
        byte[] original = Encoding.UTF8.GetBytes(Body);
        for (int i = 0; i < 3_000; i++)
        {
            byte[] changed = [.. original];
            changed[random.Next(changed.Length)] = (byte)random.Next(256);
            WebhookRequest request = Ours.Form(Body) with { Body = changed };
            bool same = changed.SequenceEqual(original);
            WebhookReceipt receipt = _receiver.Receive(request);
            if (receipt.Verdict == WebhookVerdict.Accepted) (same || SameFields(changed, original)).ShouldBeTrue(Encoding.Latin1.GetString(changed));
            else receipt.Events.ShouldBeEmpty();
        }
    }

    // A space can be written in two ways, and the digits of an escape in two cases.
    private static bool SameFields(byte[] changed, byte[] original) =>
        Uri.UnescapeDataString(Encoding.Latin1.GetString(changed).Replace('+', ' ')) == Uri.UnescapeDataString(Encoding.Latin1.GetString(original).Replace('+', ' '));

    private WebhookVerdict Verdict(WebhookRequest request) => _receiver.Receive(request).Verdict;

    private static WebhookRequest With(WebhookRequest request, string name, IReadOnlyList<string>? values)
    {
        var headers = new Dictionary<string, IReadOnlyList<string>>(request.Headers);
        if (values is null) headers.Remove(name);
        else headers[name] = values;
        return request with { Headers = headers };
    }

    private TwilioWebhookReceiver New(Uri publicBase) => new("", _options, () => publicBase, new VoiceRequests(TimeProvider.System));
}
