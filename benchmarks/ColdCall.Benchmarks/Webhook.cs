using System.Text.Json;
using BenchmarkDotNet.Attributes;
using ColdCall.Telnyx.Tests.Signatures;
using ColdCall.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.Benchmarks;

/// <summary>
/// The whole path of a webhook in the process, from headers and bytes to the verdict: verified, read, matched, stored. Against what nobody can do
/// without: the platform's check of the signature, and reading the JSON.
/// </summary>
// Not sealed: sealed classes are passed over in silence.
public class Webhook : IDisposable
{
    private const int Prepared = 512;
    private readonly ManualTimeProvider _clock = new();
    private readonly WebhookRequest[] _requests = new WebhookRequest[Prepared];
    private readonly byte[] _body = SignedWebhooks.Body(1);
    private byte[] _message = [];
    private byte[] _signature = [];
    private ServiceProvider _services = null!;
    private IWebhookPipeline _pipeline = null!;
    private int _next;

    [GlobalSetup]
    public void Prepare()
    {
        _message = SignedWebhooks.Message(_body, _clock.GetUtcNow());
        _signature = SignedWebhooks.Sign(_message);
        _services = Services.Build(_clock);
        _pipeline = _services.GetRequiredService<IWebhookPipeline>();
        for (int i = 0; i < Prepared; i++) _requests[i] = SignedWebhooks.Request(i, _clock.GetUtcNow());
    }

    [Benchmark(Baseline = true)]
    public JsonValueKind OpenSslAndDocument()
    {
        if (!OpenSsl.Verify(SignedWebhooks.PublicKey, _signature, _message)) throw new InvalidOperationException("It did not verify.");
        using JsonDocument document = JsonDocument.Parse(_body);
        return document.RootElement.ValueKind;
    }

    [Benchmark]
    public async Task<WebhookVerdict> Handle()
    {
        WebhookVerdict verdict = (await _pipeline.HandleAsync("telnyx", "", _requests[_next++ % Prepared])).Verdict;
        return verdict == WebhookVerdict.Accepted ? verdict : throw new InvalidOperationException($"{verdict}");
    }

    [GlobalCleanup]
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => _services?.Dispose();
}
