using ColdCall.Emulator.Control;
using ColdCall.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace ColdCall.Emulator.Hosting;

/// <summary>Keeps foreign pages in the user's browser out of the control API.</summary>
internal static class ControlGuard
{
    /// <returns>Null if the request may pass.</returns>
    public static WireReply? Refusal(HttpRequest request)
    {
        if (!Loopback.IsName(request.Host.Host)) return ControlApi.Error(403, "The control API answers to the names of this machine only.");
        string origin = request.Headers.Origin.ToString();
        if (origin.Length > 0 && origin != $"{request.Scheme}://{request.Host}")
            return ControlApi.Error(403, "The control API answers to its own pages only.");
        return request.Method == HttpMethods.Post && !IsJson(request.ContentType)
            ? ControlApi.Error(415, "The control API takes JSON only: send Content-Type: application/json.")
            : null;
    }

    private static bool IsJson(string? contentType) =>
        string.Equals(contentType?.Split(';')[0].Trim(), "application/json", StringComparison.OrdinalIgnoreCase);
}
