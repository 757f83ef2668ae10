using System.Text.Json;
using BenchmarkDotNet.Attributes;
using ColdCall.Telnyx;

namespace ColdCall.Benchmarks;

/// <summary>A webhook from its bytes to a typed event, against reading it into a document alone.</summary>
public class Parse
{
    private readonly byte[] _body = SignedWebhooks.Body(1);

    [Benchmark(Baseline = true)]
    public JsonValueKind Document()
    {
        using JsonDocument document = JsonDocument.Parse(_body);
        return document.RootElement.ValueKind;
    }

    [Benchmark]
    public TelnyxEvent TypedEvent() => TelnyxEvent.Read(JsonElement.Parse(_body));
}
