using System.Net;

namespace EmulatorHost;

/// <summary>What the command line asks for.</summary>
public sealed record HostArguments(int Port, string? ApiKey, string? WebhookUrl)
{
    public const string Usage = """
        Usage: EmulatorHost [--urls http://127.0.0.1:5081] [--api-key KEY_mine] [--webhook http://127.0.0.1:5000/webhooks/telnyx]
          --urls      where to listen: http on 127.0.0.1 or localhost; port 0 takes a free one
          --api-key   the Bearer token that requests must carry; without it any is accepted
          --webhook   sets up an account: an application (1000000000000000001) and a credential connection (2000000000000000002)
                      whose webhooks go there, and a number (+12025550100)
        """;

    private const int DefaultPort = 5081;

    /// <exception cref="ArgumentException">Something is not understood; the message says what.</exception>
    public static HostArguments Parse(IReadOnlyList<string> args)
    {
        var parsed = new HostArguments(DefaultPort, ApiKey: null, WebhookUrl: null);
        for (int i = 0; i < args.Count; i += 2)
        {
            string value = i + 1 < args.Count ? args[i + 1] : throw new ArgumentException($"{args[i]} needs a value.");
            parsed = args[i] switch
            {
                "--urls" => parsed with { Port = PortOf(value) },
                "--api-key" => parsed with { ApiKey = value },
                "--webhook" => parsed with { WebhookUrl = WebAddress(value) },
                _ => throw new ArgumentException($"{args[i]} is not known."),
            };
        }

        return parsed;
    }

    private static int PortOf(string urls)
    {
        if (!Uri.TryCreate(urls, UriKind.Absolute, out Uri? address) || address.Scheme != Uri.UriSchemeHttp)
            throw new ArgumentException($"--urls must be one http address, such as http://127.0.0.1:{DefaultPort}; it is '{urls}'.");
        if (address.Host != "localhost" && !address.Host.Equals(IPAddress.Loopback.ToString(), StringComparison.Ordinal))
            throw new ArgumentException($"--urls must name 127.0.0.1 or localhost: whoever reaches the emulator controls it. It names '{address.Host}'.");
        return address.Port;
    }

    private static string WebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https"
            ? text
            : throw new ArgumentException($"--webhook must be an http or https address; it is '{text}'.");
}
