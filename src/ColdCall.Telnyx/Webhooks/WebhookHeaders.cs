using System.Net.Http.Headers;

namespace ColdCall.Telnyx.Webhooks;

/// <summary>The checks that need neither key nor clock: method, headers, size.</summary>
internal static class WebhookHeaders
{
    private const string SignatureName = "telnyx-signature-ed25519";
    private const string TimestampName = "telnyx-timestamp";

    /// <summary>Checks a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="signed">The headers of the signature, if nothing is wrong.</param>
    /// <returns>The refusal; null if nothing is wrong.</returns>
    public static WebhookReceipt? Check(WebhookRequest request, out SignedParts signed)
    {
        List<string> signatures = ValuesOf(request, SignatureName);
        List<string> timestamps = ValuesOf(request, TimestampName);
        signed = signatures.Count == 1 && timestamps.Count == 1 ? new SignedParts(signatures[0], timestamps[0]) : default;
        return CheckMethod(request)
            ?? CheckOne(signatures, SignatureName)
            ?? CheckOne(timestamps, TimestampName)
            ?? CheckContentType(ValuesOf(request, "Content-Type"))
            ?? CheckSize(request)
            ?? CheckEncoding(ValuesOf(request, "Content-Encoding"));
    }

    private static WebhookReceipt? CheckMethod(WebhookRequest request) =>
        request.Method == "POST" ? null : Refuse(WebhookVerdict.Malformed, "the method is not POST");

    private static WebhookReceipt? CheckOne(List<string> values, string name) => values.Count switch
    {
        0 => Refuse(WebhookVerdict.Unauthorized, $"the header {name} is missing"),
        1 => null,
        _ => Refuse(WebhookVerdict.Malformed, $"the header {name} came more than once"),
    };

    private static WebhookReceipt? CheckContentType(List<string> values)
    {
        if (values.Count > 1) return Refuse(WebhookVerdict.Malformed, "the content type came more than once");
        bool json = values.Count == 1
            && MediaTypeHeaderValue.TryParse(values[0], out MediaTypeHeaderValue? type)
            && string.Equals(type.MediaType, "application/json", StringComparison.OrdinalIgnoreCase);
        return json ? null : Refuse(WebhookVerdict.UnsupportedMediaType, "the content type is not application/json");
    }

    private static WebhookReceipt? CheckSize(WebhookRequest request) =>
        request.Body.Length <= WebhookRequest.MaxBodyBytes ? null : Refuse(WebhookVerdict.TooLarge, "the body is larger than 1 MiB");

    private static WebhookReceipt? CheckEncoding(List<string> values) =>
        values.All(value => string.Equals(value.Trim(), "identity", StringComparison.OrdinalIgnoreCase))
            ? null
            : Refuse(WebhookVerdict.UnsupportedMediaType, "the content is encoded");

    // The host's dictionary may or may not compare names without regard to case, so one name can stand in it twice.
    private static List<string> ValuesOf(WebhookRequest request, string name) =>
        [.. request.Headers.Where(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase)).SelectMany(header => header.Value)];

    private static WebhookReceipt Refuse(WebhookVerdict verdict, string problem) => new() { Verdict = verdict, Problem = problem };
}
