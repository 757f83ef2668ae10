using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using ColdCall.Telnyx.Json;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.Telnyx.Tests.Contract;

/// <summary>One call of one operation: what our client sent, and what it made of the answer.</summary>
internal sealed record Exchange(HttpMethod? Method, Uri? Address, JsonNode? Body, JsonNode? Result)
{
    private const string Base = "https://api.telnyx.test/v2";

    /// <summary>The path below the base address.</summary>
    public string Path => Address!.AbsolutePath["/v2".Length..];

    public static async Task<Exchange> MakeAsync(Operation operation, JsonNode? request, JsonNode? answer, CancellationToken cancellationToken)
    {
        using var recorder = new Recorder(answer);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddTelnyxClient(
            options =>
            {
                options.ApiKey = "KEY";
                options.BaseAddress = new Uri(Base);
                // The client says the region by itself; here the one that the sample has.
                options.Region = (string?)request?["region"];
            },
            http => http.ConfigurePrimaryHttpMessageHandler(() => recorder));
        await using ServiceProvider provider = services.BuildServiceProvider();
        Task call = operation.CallAsync(provider.GetRequiredService<ITelnyxClient>(), new Filler(request), cancellationToken);
        await call;
        return new Exchange(recorder.Method, recorder.Address, recorder.Body, Written(ResultOf(call)));
    }

    /// <summary>What the caller got, as it would be written; null where a call gives nothing.</summary>
    private static JsonNode? Written(object? result) => result switch
    {
        null => null,
        string text => text,
        IEnumerable items => new JsonArray([.. items.Cast<object>().Select(Written)]),
        _ => JsonSerializer.SerializeToNode(result, WireJson.Context.GetTypeInfo(result.GetType()) ?? throw new InvalidOperationException($"{result.GetType().Name} is not in TelnyxJson.")),
    };

    private static object? ResultOf(Task call) =>
        call.GetType().GetProperty("Result") is { } result && result.PropertyType.Name != "VoidTaskResult" ? result.GetValue(call) : null;
}
