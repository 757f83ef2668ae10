using System.Net.Http.Headers;
using System.Text;
using BenchmarkDotNet.Attributes;
using ColdCall.Telnyx;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ColdCall.Benchmarks;

/// <summary>One command over loopback: our client with its limits, repeats and reading of the answer, against the bare HttpClient.</summary>
// Not sealed: sealed classes are passed over in silence.
public class Command : IDisposable
{
    private const string Path = "conferences/c-1/actions/mute";
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"call_control_ids":["v3:leg"]}""");
    private readonly ParticipantsRequest _legs = new() { CallControlIds = ["v3:leg"] };
    private WebApplication _server = null!;
    private ServiceProvider _services = null!;
    private ITelnyxClient _telnyx = null!;
    private HttpClient _http = null!;

    [GlobalSetup]
    public async Task Prepare()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.MapPost($"/v2/{Path}", () => Results.Text("""{"data":{"result":"ok"}}""", "application/json"));
        await _server.StartAsync();
        var address = new Uri(_server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/v2/");
        _services = Services.Build(TimeProvider.System, address);
        _telnyx = _services.GetRequiredService<ITelnyxClient>();
        _http = new HttpClient { BaseAddress = address };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "KEY_benchmark");
    }

    [Benchmark(Baseline = true)]
    public async Task<string> BareHttpClient()
    {
        using var content = new ByteArrayContent(Body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using HttpResponseMessage response = await _http.PostAsync(Path, content);
        return await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    [Benchmark]
    public Task Ours() => _telnyx.Conferences.MuteAsync("c-1", _legs);

    [GlobalCleanup]
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        _http?.Dispose();
        _services?.Dispose();
        (_server as IDisposable)?.Dispose();
    }
}
