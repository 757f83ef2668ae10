using System.Net;

namespace ColdCall.Emulator.Hosting;

/// <summary>The names of this machine to itself.</summary>
internal static class Loopback
{
    public static bool IsName(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) && IPAddress.IsLoopback(address));

    /// <summary>Whether a page of this machine sent it; callers that are no browsers send no origin.</summary>
    public static bool IsOrigin(string origin) =>
        origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out Uri? page) && IsName(page.Host));
}
