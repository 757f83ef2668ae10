namespace Dialer.Hosting;

/// <summary>Says to browsers what the Dialer's pages may do: talk to the Dialer and to its provider's browser phone, and hear the microphone.</summary>
internal sealed class SecurityHeaders(RequestDelegate next, ProviderEmulator emulator)
{
    private readonly string _policy = string.Join("; ",
        "default-src 'self'",
        $"connect-src 'self' ws://{emulator.Address.Authority} {Origin(emulator.Address)}",
        $"frame-src {Origin(emulator.BridgeAddress)}",
        "media-src 'self' blob: mediastream:",
        "img-src 'self' data:",
        // The components of the page put styles into the document.
        "style-src 'self' 'unsafe-inline'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'");

    public Task InvokeAsync(HttpContext context)
    {
        // At the last moment: an answer that became a problem begins with empty headers.
        context.Response.OnStarting(() =>
        {
            Write(context.Response.Headers);
            return Task.CompletedTask;
        });
        return next(context);
    }

    private void Write(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = _policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "microphone=(self)";
    }

    private static string Origin(Uri address) => address.GetLeftPart(UriPartial.Authority);
}
