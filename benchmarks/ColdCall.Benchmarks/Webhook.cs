using BenchmarkDotNet.Attributes;
using ColdCall.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.Benchmarks;

/// <summary>The whole path of a webhook in the process, from headers and bytes to the verdict: verified, read, matched, stored.</summary>
public sealed class Webhook : IDisposable
{
    private const int Prepared = 512;
    private readonly ManualTimeProvider _clock = new();
    private readonly WebhookRequest[] _requests = new WebhookRequest[Prepared];
    private ServiceProvider _services = null!;
    private IWebhookPipeline _pipeline = null!;
    private int _next;

    [GlobalSetup]
    public void Prepare()
    {
        _services = Services.Build(_clock);
        _pipeline = _services.GetRequiredService<IWebhookPipeline>();
        for (int i = 0; i < Prepared; i++) _requests[i] = SignedWebhooks.Request(i, _clock.GetUtcNow());
    }

    [Benchmark]
    public async Task<WebhookVerdict> Handle()
    {
        WebhookVerdict verdict = await _pipeline.HandleAsync("telnyx", "", _requests[_next++ % Prepared]);
        return verdict == WebhookVerdict.Accepted ? verdict : throw new InvalidOperationException($"{verdict}");
    }

    [GlobalCleanup]
    public void Dispose() => _services?.Dispose();
}
