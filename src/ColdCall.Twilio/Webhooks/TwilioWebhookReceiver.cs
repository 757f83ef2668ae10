using ColdCall.Twilio.Signatures;
using Microsoft.Extensions.Options;

namespace ColdCall.Twilio.Webhooks;

/// <summary>Lets in what Twilio signed, and nothing else: cheap checks, then the signature over the raw bytes, then parsing.</summary>
/// <param name="account">The account; empty for the default one.</param>
/// <param name="options">Its settings, read anew for every webhook.</param>
/// <param name="publicBaseAddress">Where the application is seen from outside: the address that Twilio calls is signed, and no header tells it reliably.</param>
/// <param name="voiceRequests">The open questions about calls that come in.</param>
internal sealed class TwilioWebhookReceiver(string account, IOptionsMonitor<TwilioOptions> options, Func<Uri> publicBaseAddress, VoiceRequests voiceRequests) : IWebhookReceiver
{
    private readonly Callbacks _callbacks = new(account, options, publicBaseAddress);
    private readonly EventMapping _mapping = new(account);

    public string Path => _callbacks.Path;

    public WebhookReceipt Receive(WebhookRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (WebhookHeaders.Check(request, out SignedParts signed) is { } refusal) return refusal;
        if (CurrentTokens() is not { } tokens) return Refuse(WebhookVerdict.Unavailable, "the settings of the account are not valid now");
        return signed.IsJson ? ReceiveJson(request, signed, tokens) : ReceiveForm(request, signed, tokens);
    }

    private WebhookReceipt ReceiveForm(WebhookRequest request, SignedParts signed, IEnumerable<string> tokens)
    {
        if (!FormBody.TryRead(request.Body.Span, out IReadOnlyList<FormField> fields, out string? problem)) return Refuse(WebhookVerdict.Malformed, problem);
        return IsGenuine(request, signed, tokens, fields) ? Accept(new WebhookFields(fields), signed, request) : RefuseSignature();
    }

    private WebhookReceipt ReceiveJson(WebhookRequest request, SignedParts signed, IEnumerable<string> tokens)
    {
        if (!BodyHash.Matches(request.PathAndQuery, request.Body.Span)) return Refuse(WebhookVerdict.Unauthorized, "the address does not carry the hash of the body");
        if (!IsGenuine(request, signed, tokens, [])) return RefuseSignature();
        return WebhookJson.TryRead(request.Body.Span, out WebhookFields? fields)
            ? Accept(fields, signed, request)
            : Refuse(WebhookVerdict.Malformed, "the body is no JSON object within the limits");
    }

    private WebhookReceipt Accept(WebhookFields fields, SignedParts signed, WebhookRequest request)
    {
        TwilioEvent told = EventReader.Read(fields, signed.IdempotencyToken);

        // Nobody is there any longer whom an answer could reach: a decision that still comes has to meet that.
        if (told is CallStatusEvent { CallSid: { } gone } ended && IsOver(ended.Status)) voiceRequests.TryDecide(gone, new TwimlResponse(new TwimlHangup()));
        return new()
        {
            Verdict = WebhookVerdict.Accepted,
            Events = _mapping.Map(told, fields, request),
            ReplyAsync = told is VoiceRequestEvent { CallSid: { } call } asked && asked.Direction == CallDirection.Inbound ? cancellationToken => voiceRequests.ReplyAsync(call, cancellationToken) : null,
        };
    }

    private static bool IsOver(CallStatus status) =>
        status == CallStatus.Completed || status == CallStatus.Busy || status == CallStatus.NoAnswer || status == CallStatus.Failed || status == CallStatus.Canceled;

    private bool IsGenuine(WebhookRequest request, SignedParts signed, IEnumerable<string> tokens, IReadOnlyList<FormField> fields) =>
        RequestSignature.IsGenuine(signed.Signature, tokens, CalledAddresses.Of(publicBaseAddress(), request.PathAndQuery), fields);

    /// <summary>The tokens that verify webhooks now; null if the configuration was changed to something that is not valid. Nothing is trusted then.</summary>
    private IList<string>? CurrentTokens()
    {
        try
        {
            return options.Get(account).AuthTokens;
        }
        catch (OptionsValidationException)
        {
            return null;
        }
    }

    private static WebhookReceipt RefuseSignature() =>
        Refuse(WebhookVerdict.Unauthorized, "the signature is not by one of the configured tokens over the configured public address");

    private static WebhookReceipt Refuse(WebhookVerdict verdict, string problem) => new() { Verdict = verdict, Problem = problem };
}
