namespace ColdCall.Twilio.Signatures;

/// <summary>
/// The addresses that Twilio may have called, as text: the configured public address with the path and query exactly as received. What a proxy
/// forwards, or the Host header says, is never asked: whoever sends a request writes those.
/// </summary>
internal static class CalledAddresses
{
    private const string SchemeEnd = "://";

    /// <summary>The addresses to try.</summary>
    /// <param name="publicBase">Where the application is seen from outside; its text is used as written, because the case of the host is signed.</param>
    /// <param name="pathAndQuery">Path and query as received.</param>
    /// <returns>The addresses; none if the path is none.</returns>
    public static IReadOnlyList<string> Of(Uri publicBase, string pathAndQuery)
    {
        string target = pathAndQuery.Split('#')[0];
        if (!target.StartsWith('/')) return [];
        string text = publicBase.OriginalString;
        int hostAt = text.IndexOf(SchemeEnd, StringComparison.Ordinal) + SchemeEnd.Length;
        int pathAt = text.IndexOf('/', hostAt) is >= 0 and var slash ? slash : text.Length;
        string scheme = text[..hostAt];
        return
        [
            .. from authority in Authorities(text[hostAt..pathAt], publicBase.Scheme)
               from path in Paths(text[pathAt..].TrimEnd('/'), target)
               select scheme + authority + path,
        ];
    }

    // Twilio signs without the port on https and with it on http; the vendor's own validators do not rely on it, and neither do we. The same
    // goes for a user and password in the address.
    private static IEnumerable<string> Authorities(string authority, string scheme)
    {
        string userInfo = authority[..(authority.LastIndexOf('@') + 1)];
        string host = authority[userInfo.Length..];
        string bare = WithoutPort(host);
        string defaultPort = scheme == Uri.UriSchemeHttps ? ":443" : ":80";
        string[] hosts = [host, bare, bare + defaultPort];
        return new[] { userInfo, "" }.SelectMany(user => hosts.Select(one => user + one)).Distinct(StringComparer.Ordinal);
    }

    // A proxy in front may take the path of the public address away, or leave it to the application.
    private static IEnumerable<string> Paths(string basePath, string target)
    {
        yield return basePath + target;
        if (basePath.Length > 0 && target.StartsWith(basePath, StringComparison.Ordinal)) yield return target;
    }

    // An IPv6 address has colons of its own, inside of brackets.
    private static string WithoutPort(string host) =>
        host.LastIndexOf(':') is >= 0 and var colon && colon > host.LastIndexOf(']') ? host[..colon] : host;
}
