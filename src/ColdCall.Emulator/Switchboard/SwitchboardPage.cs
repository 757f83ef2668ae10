using System.Reflection;
using Microsoft.AspNetCore.Http;

namespace ColdCall.Emulator.Switchboard;

/// <summary>The page at the root: one file, no outside resources.</summary>
internal static class SwitchboardPage
{
    private static readonly byte[] Page = Read();

    public static async Task WriteAsync(HttpContext context)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ContentSecurityPolicy =
            "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; connect-src 'self'; "
            + "frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
        await context.Response.Body.WriteAsync(Page, context.RequestAborted).ConfigureAwait(false);
    }

    private static byte[] Read()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("switchboard.html")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
