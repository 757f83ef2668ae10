namespace ColdCall.Twilio.Http;

/// <summary>Where an account's requests go.</summary>
internal static class ApiAddress
{
    private const string DefaultRegion = "us1";

    /// <summary>The base address with its slash; region and edge stand in the host's name, if that is Twilio's.</summary>
    public static Uri Of(TwilioOptions options)
    {
        string address = options.BaseAddress.AbsoluteUri.TrimEnd('/') + "/";
        string? host = options.BaseAddress.Host == TwilioDefaults.BaseAddress.Host ? HostOf(options.Edge, options.Region) : null;
        return host is null ? new Uri(address) : new UriBuilder(address) { Host = host }.Uri;
    }

    /// <summary>Whether both lead to the same server.</summary>
    public static bool AreOneServer(Uri a, Uri b) =>
        Uri.Compare(a, b, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0;

    private static string? HostOf(string? edge, string? region) => (edge, region) switch
    {
        (null, null) => null,
        (null, _) => $"api.{region}.twilio.com",
        _ => $"api.{edge}.{region ?? DefaultRegion}.twilio.com",
    };
}
