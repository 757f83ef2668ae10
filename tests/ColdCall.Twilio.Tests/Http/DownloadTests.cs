using System.Net;
using ColdCall.Twilio.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.Twilio.Tests.Http;

/// <summary>The file of a recording: credentials for the API's own server alone, nothing in the clear.</summary>
public sealed class DownloadTests
{
    private const string File = $"{TwilioServices.Root}/Recordings/RE1.mp3?RequestedChannels=2";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_redirect_to_storage_is_followed_without_the_credentials()
    {
        using var twilio = new StubHandler();
        twilio.Expect($"GET {File}", null, () => Redirect("https://storage.example.com/r.mp3?s=x")).Expect("GET /r.mp3?s=x", null, "sound");
        await using ServiceProvider services = TwilioServices.Over(twilio);
        await using Stream file = await OpenAsync(services);
        using var reader = new StreamReader(file);
        (await reader.ReadToEndAsync(Token)).ShouldBe("sound");
        twilio.Received.Select(request => request.Authorization).ShouldBe([TwilioServices.Authorization, null]);
        twilio.Verify();
    }

    [Theory]
    [InlineData("http://storage.example.com/r.mp3")]
    [InlineData("ftp://storage.example.com/r.mp3")]
    public async Task A_redirect_that_is_not_safe_is_not_followed(string target)
    {
        using var twilio = new StubHandler();
        twilio.Expect($"GET {File}", null, () => Redirect(target));
        await using ServiceProvider services = TwilioServices.Over(twilio);
        (await Should.ThrowAsync<ProviderException>(() => OpenAsync(services))).Message.ShouldContain("https");
        twilio.Verify();
    }

    [Fact]
    public async Task A_file_that_is_not_there_yet_is_an_error_of_ours()
    {
        using var twilio = new StubHandler();
        twilio.Expect($"GET {File}", null, """{"code":20404,"message":"not found","status":404}""", HttpStatusCode.NotFound);
        await using ServiceProvider services = TwilioServices.Over(twilio);
        (await Should.ThrowAsync<ProviderException>(() => OpenAsync(services))).StatusCode.ShouldBe(404);
        twilio.Verify();
    }

    private static Task<Stream> OpenAsync(ServiceProvider services) =>
        services.GetRequiredService<ITwilioClient>().Recordings.DownloadAsync("RE1", new() { Format = RecordingFormat.Mp3, RequestedChannels = 2 }, Token);

    private static HttpResponseMessage Redirect(string target) => new(HttpStatusCode.TemporaryRedirect) { Headers = { Location = new Uri(target) } };
}
