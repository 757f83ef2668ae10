using System.Reflection;
using Microsoft.AspNetCore.Http;

namespace ColdCall.Emulator.Hosting;

/// <summary>The emulator's own pages and what they load; nothing comes from elsewhere.</summary>
internal static class PageFiles
{
    private static readonly Dictionary<string, byte[]> Files = ReadAll();

    /// <summary>The switchboard stands alone: no page may put it into a frame.</summary>
    public static Task WriteSwitchboardAsync(HttpContext context) =>
        WritePageAsync(context, "switchboard.html", "'none'");

    /// <summary>The bridge is there to be framed by an application on this machine.</summary>
    public static Task WriteBridgeAsync(HttpContext context) => WritePageAsync(context, "bridge.html", "http://localhost:* http://127.0.0.1:*");

    /// <summary>Scripts and styles by their bare name.</summary>
    public static Task WriteAssetAsync(HttpContext context)
    {
        string name = context.Request.RouteValues["file"] as string ?? string.Empty;
        string? type = Path.GetExtension(name) switch { ".js" => "text/javascript; charset=utf-8", ".css" => "text/css; charset=utf-8", ".svg" => "image/svg+xml", _ => null };
        if (type is not null && Files.TryGetValue(name, out byte[]? file)) return WriteAsync(context, file, type);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static Task WritePageAsync(HttpContext context, string name, string ancestors)
    {
        int port = context.Connection.LocalPort;
        context.Response.Headers.ContentSecurityPolicy =
            $"default-src 'self'; connect-src 'self' ws://localhost:{port} ws://127.0.0.1:{port}; "
            + $"frame-ancestors {ancestors}; base-uri 'none'; form-action 'none'";
        return WriteAsync(context, Files[name], "text/html; charset=utf-8");
    }

    private static async Task WriteAsync(HttpContext context, byte[] file, string type)
    {
        context.Response.ContentType = type;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        await context.Response.Body.WriteAsync(file, context.RequestAborted).ConfigureAwait(false);
    }

    private static Dictionary<string, byte[]> ReadAll()
    {
        const string Folder = "Pages/";
        Assembly assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .ToDictionary(name => name[Folder.Length..], name => Read(assembly, name), StringComparer.Ordinal);
    }

    private static byte[] Read(Assembly assembly, string name)
    {
        using Stream stream = assembly.GetManifestResourceStream(name)!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
