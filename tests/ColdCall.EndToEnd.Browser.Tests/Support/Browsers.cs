using ColdCall.EndToEnd.Browser.Tests.Support;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Browsers))]

namespace ColdCall.EndToEnd.Browser.Tests.Support;

/// <summary>Two processes of the machine's own Chromium: the agent's, whose microphone hears 440 Hz, and the phone's.</summary>
public sealed class Browsers : IAsyncLifetime
{
    private const string Remedy = "Chromium is not installed, so nothing can be seen or heard. On Debian: sudo apt-get install chromium; elsewhere name one in CHROMIUM.";

    private static readonly string[] Places =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("coldcall-browsers-").FullName;
    private IPlaywright? _playwright;
    private IBrowser? _agent;
    private IBrowser? _phone;

    /// <summary>Grants the microphone. Sound needs a gesture, as everywhere.</summary>
    public IBrowser Agent => Present(_agent);

    /// <summary>Pages may sound at once: nobody clicks at the far end.</summary>
    public IBrowser Phone => Present(_phone);

    private string Tone => Path.Combine(_folder, "agent.wav");

    public async ValueTask InitializeAsync()
    {
        if (FindChromium() is null) return;
        ToneFile.Write(Tone, Ear.Agent);
        _playwright = await Playwright.CreateAsync();
        _agent = await LaunchAgentAsync();
        _phone = await LaunchAsync("--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream", "--autoplay-policy=no-user-gesture-required");
    }

    /// <summary>A further agent's process, for what needs flags of its own.</summary>
    public Task<IBrowser> LaunchAgentAsync(params IReadOnlyList<string> flags) => LaunchAsync(
        ["--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream", $"--use-file-for-fake-audio-capture={Tone}", .. flags]);

    /// <summary>A further process, for what only other flags show.</summary>
    public Task<IBrowser> LaunchAsync(params IReadOnlyList<string> flags) => Present(_playwright).Chromium.LaunchAsync(new()
    {
        ExecutablePath = FindChromium(),
        IgnoreDefaultArgs = ["--mute-audio"],
        Args =
        [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--disable-domain-reliability", "--allow-loopback-in-peer-connection", .. flags,
        ],
    });

    public async ValueTask DisposeAsync()
    {
        if (_agent is not null) await _agent.DisposeAsync();
        if (_phone is not null) await _phone.DisposeAsync();
        _playwright?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static T Present<T>(T? started) where T : class
    {
        if (started is not null) return started;
        Assert.False(Repository.InCi, Remedy);
        Assert.Skip(Remedy);
        return started!;
    }

    private static string? FindChromium() =>
        Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? named : Places.FirstOrDefault(File.Exists);
}
