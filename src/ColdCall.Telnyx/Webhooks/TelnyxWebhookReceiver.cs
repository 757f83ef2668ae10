using System.Text;
using System.Text.Json;
using ColdCall.Telnyx.Signatures;
using Microsoft.Extensions.Options;

namespace ColdCall.Telnyx.Webhooks;

/// <summary>Lets in what Telnyx signed, and nothing else: cheap checks, then the signature over the raw bytes, then parsing.</summary>
internal sealed class TelnyxWebhookReceiver(
    string account, IOptionsMonitor<TelnyxOptions> options, TimeProvider time, WebhookKeyReader? keys = null) : IWebhookReceiver
{
    private readonly EventMapping _mapping = new(account);
    private readonly WebhookKeys _keys = new(account, options, keys ?? Ed25519PublicKey.FromBase64);

    public WebhookReceipt Receive(WebhookRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (WebhookHeaders.Check(request, out SignedParts signed) is { } refusal) return refusal;
        if (!TimestampText.IsFresh(signed.Timestamp, time.GetUtcNow())) return Refuse(WebhookVerdict.Unauthorized, "the timestamp is no number or not within 300 s of our clock");
        if (_keys.Current() is not { } keys) return Refuse(WebhookVerdict.Unavailable, "the settings of the account are not valid now");
        if (!IsGenuine(keys, signed, request.Body.Span)) return Refuse(WebhookVerdict.Unauthorized, "the signature is not by one of the configured keys");
        return Parse(request.Body.Span);
    }

    private WebhookReceipt Parse(ReadOnlySpan<byte> body)
    {
        if (!WebhookJson.TryParse(body, out JsonElement webhook, out string? problem)) return Refuse(WebhookVerdict.Malformed, problem);
        TelnyxEvent told = EventReader.Read(webhook);
        return new WebhookReceipt { Verdict = WebhookVerdict.Accepted, Events = [_mapping.Map(told, webhook, body)] };
    }

    // What is signed: the timestamp as it was sent, a bar, and the bytes of the body.
    private static bool IsGenuine(IReadOnlyList<IWebhookKey> keys, SignedParts signed, ReadOnlySpan<byte> body)
    {
        if (!SignatureText.TryDecode(signed.Signature, out byte[] signature)) return false;
        byte[] start = Encoding.ASCII.GetBytes(signed.Timestamp + "|");
        foreach (IWebhookKey key in keys)
        {
            if (key.Verify(signature, start, body)) return true;
        }

        return false;
    }

    private static WebhookReceipt Refuse(WebhookVerdict verdict, string problem) => new() { Verdict = verdict, Problem = problem };
}
