using System.Net.Http.Headers;

namespace Dialer.Hosting;

/// <summary>
/// Takes changes from the Dialer's own page, or from a program that has the API key, and as JSON only: a foreign page in the same browser can
/// send neither. Webhooks are signed, and judged by their signature.
/// </summary>
internal sealed class ChangeGuard(RequestDelegate next, OwnAddress own, ApiKey key)
{
    public const string KeyHeader = "X-API-Key";
    private const string WebhookPath = "/webhooks";

    public Task InvokeAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        string sent = request.Headers[KeyHeader].ToString();
        if (sent.Length > 0 && !key.IsKnown(sent)) throw Problem.WrongKey();
        bool changes = !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !request.Path.StartsWithSegments(WebhookPath);
        if (!changes) return next(context);
        if (sent.Length == 0 && request.Headers.Origin.ToString() != own.Origin) throw Problem.WrongOrigin(own.Origin);
        return IsJson(request.ContentType) ? next(context) : throw Problem.NotJson();
    }

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out MediaTypeHeaderValue? type) && string.Equals(type.MediaType, "application/json", StringComparison.OrdinalIgnoreCase);
}
