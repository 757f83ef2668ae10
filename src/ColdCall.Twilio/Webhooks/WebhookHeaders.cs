using System.Net.Http.Headers;

namespace ColdCall.Twilio.Webhooks;

/// <summary>The checks that need no key: method, headers, size.</summary>
internal static class WebhookHeaders
{
    public const string Form = "application/x-www-form-urlencoded";
    public const string Json = "application/json";

    private const string SignatureName = "X-Twilio-Signature";
    private const string TokenName = "I-Twilio-Idempotency-Token";
    private const int MaxTokenLength = 200;

    /// <summary>Checks a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="signed">What the headers say, if nothing is wrong.</param>
    /// <returns>The refusal; null if nothing is wrong.</returns>
    public static WebhookReceipt? Check(WebhookRequest request, out SignedParts signed)
    {
        List<string> signatures = ValuesOf(request, SignatureName);
        List<string> types = ValuesOf(request, "Content-Type");
        string? type = types.Count == 1 && MediaTypeHeaderValue.TryParse(types[0], out MediaTypeHeaderValue? parsed) ? parsed.MediaType : null;
        bool json = string.Equals(type, Json, StringComparison.OrdinalIgnoreCase);
        signed = signatures.Count == 1 ? new SignedParts(signatures[0], json, TokenOf(request)) : default;
        return CheckMethod(request)
            ?? CheckOne(signatures)
            ?? CheckContentType(types, json || string.Equals(type, Form, StringComparison.OrdinalIgnoreCase))
            ?? CheckSize(request)
            ?? CheckEncoding(ValuesOf(request, "Content-Encoding"));
    }

    private static WebhookReceipt? CheckMethod(WebhookRequest request) =>
        request.Method == "POST" ? null : Refuse(WebhookVerdict.Malformed, "the method is not POST");

    private static WebhookReceipt? CheckOne(List<string> signatures) => signatures.Count switch
    {
        0 => Refuse(WebhookVerdict.Unauthorized, $"the header {SignatureName} is missing"),
        1 => null,
        _ => Refuse(WebhookVerdict.Malformed, $"the header {SignatureName} came more than once"),
    };

    private static WebhookReceipt? CheckContentType(List<string> types, bool known)
    {
        if (types.Count > 1) return Refuse(WebhookVerdict.Malformed, "the content type came more than once");
        return known ? null : Refuse(WebhookVerdict.UnsupportedMediaType, $"the content type is neither {Form} nor {Json}");
    }

    private static WebhookReceipt? CheckSize(WebhookRequest request) =>
        request.Body.Length <= WebhookRequest.MaxBodyBytes ? null : Refuse(WebhookVerdict.TooLarge, "the body is larger than 1 MiB");

    private static WebhookReceipt? CheckEncoding(List<string> values) =>
        values.All(value => string.Equals(value.Trim(), "identity", StringComparison.OrdinalIgnoreCase))
            ? null
            : Refuse(WebhookVerdict.UnsupportedMediaType, "the content is encoded");

    private static string? TokenOf(WebhookRequest request) =>
        ValuesOf(request, TokenName) is [{ Length: > 0 and <= MaxTokenLength } token] && token.AsSpan().IndexOfAnyExceptInRange('!', '~') < 0 ? token : null;

    // The host's dictionary may or may not compare names without regard to case, so one name can stand in it twice.
    private static List<string> ValuesOf(WebhookRequest request, string name) =>
        [.. request.Headers.Where(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase)).SelectMany(header => header.Value)];

    private static WebhookReceipt Refuse(WebhookVerdict verdict, string problem) => new() { Verdict = verdict, Problem = problem };
}
