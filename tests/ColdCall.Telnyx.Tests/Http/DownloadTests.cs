using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.Telnyx.Tests.Http;

/// <summary>The file of a recording: a fresh link, no key for strangers, nothing in the clear.</summary>
public sealed class DownloadTests
{
    private const string Api = "https://api.telnyx.test/v2/recordings/r-1";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_recording_is_read_anew_and_its_link_opened_without_the_key()
    {
        const string Link = "https://storage.example.com/r.mp3?signature=x";
        using var server = new FileServer(Recording("mp3", Link));
        await using ServiceProvider services = Services(server);
        await using Stream file = await services.GetRequiredService<ITelnyxClient>().Recordings.DownloadAsync("r-1", AudioFormat.Mp3, Token);
        using var reader = new StreamReader(file);
        (await reader.ReadToEndAsync(Token)).ShouldBe("sound");
        server.Requests.ShouldBe([(Api, "Bearer KEY"), (Link, null)]);
    }

    [Fact]
    public async Task The_API_s_own_server_gets_the_key()
    {
        const string Link = "https://api.telnyx.test/files/r.wav";
        using var server = new FileServer(Recording("wav", Link));
        await using ServiceProvider services = Services(server);
        await using Stream file = await services.GetRequiredService<ITelnyxClient>().Recordings.DownloadAsync("r-1", AudioFormat.Wav, Token);
        server.Requests.ShouldBe([(Api, "Bearer KEY"), (Link, "Bearer KEY")]);
    }

    [Theory]
    [InlineData("http://storage.example.com/r.mp3")]
    [InlineData("ftp://storage.example.com/r.mp3")]
    [InlineData("gs://bucket/r.mp3")] // Storage of one's own is told in its own form.
    [InlineData("s3://bucket/r.mp3")]
    [InlineData("file:///etc/passwd")]
    [InlineData("r.mp3")]
    [InlineData("")]
    public async Task A_link_that_is_not_safe_is_not_opened(string link)
    {
        using var server = new FileServer(Recording("mp3", link));
        await using ServiceProvider services = Services(server);
        await Should.ThrowAsync<ProviderException>(() => services.GetRequiredService<ITelnyxClient>().Recordings.DownloadAsync("r-1", AudioFormat.Mp3, Token));
        server.Requests.ShouldBe([(Api, "Bearer KEY")]);
    }

    [Fact]
    public async Task A_file_that_is_refused_is_an_error_of_ours()
    {
        using var server = new FileServer("""{"data":{"id":"r-1","download_urls":{"mp3":"http://127.0.0.1:9/r.mp3"}}}""") { FileStatus = HttpStatusCode.Forbidden };
        await using ServiceProvider services = Services(server);
        ProviderException refusal = await Should.ThrowAsync<ProviderException>(
            () => services.GetRequiredService<ITelnyxClient>().Recordings.DownloadAsync("r-1", AudioFormat.Mp3, Token));
        refusal.StatusCode.ShouldBe(403);
    }

    private static string Recording(string format, string link) =>
        $$"""{"data":{"id":"r-1","download_urls":{"{{format}}":"{{link}}"} } }""";

    private static ServiceProvider Services(FileServer server)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddTelnyxClient(
            options =>
            {
                options.ApiKey = "KEY";
                options.BaseAddress = new Uri("https://api.telnyx.test/v2");
            },
            http => http.ConfigurePrimaryHttpMessageHandler(() => server));
        return services.BuildServiceProvider();
    }

    /// <summary>Plays Telnyx, and the storage that it links to.</summary>
    private sealed class FileServer(string recording) : HttpMessageHandler
    {
        private readonly List<(string Address, string? Authorization)> _requests = [];

        public IReadOnlyList<(string Address, string? Authorization)> Requests => _requests;

        public HttpStatusCode FileStatus { get; init; } = HttpStatusCode.OK;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            string address = request.RequestUri!.AbsoluteUri;
            _requests.Add((address, request.Headers.Authorization?.ToString()));
            return Task.FromResult(address == Api
                ? new HttpResponseMessage { Content = new StringContent(recording, Encoding.UTF8, "application/json") }
                : new HttpResponseMessage(FileStatus) { Content = new StringContent("sound", Encoding.UTF8, "audio/mpeg") });
        }
    }
}
