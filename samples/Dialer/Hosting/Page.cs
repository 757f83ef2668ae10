using Microsoft.Extensions.FileProviders;

namespace Dialer.Hosting;

/// <summary>The page, under every address that is not the API's: the page itself knows what /calls or /settings shows.</summary>
internal static class Page
{
    public static void MapPage(this WebApplication app)
    {
        app.Map("/api/{**rest}", IResult (HttpRequest request) => throw Problem.NotFound($"There is no {request.Method} {request.Path}. The API is described at /openapi/v1.json.")).ExcludeFromDescription();
        app.MapFallback(SendAsync);
    }

    private static async Task SendAsync(HttpContext context)
    {
        IFileInfo page = context.RequestServices.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider.GetFileInfo("index.html");
        if (!page.Exists) throw Problem.Unavailable("The page was not built. Build samples/Dialer with Node 20.19 or newer, or use the API.");
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-cache";
        await context.Response.SendFileAsync(page);
    }
}
