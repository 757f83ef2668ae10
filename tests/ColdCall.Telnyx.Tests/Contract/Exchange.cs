using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using ColdCall.Http;
using ColdCall.Telnyx.Json;
using ColdCall.Telnyx.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.Telnyx.Tests.Contract;

/// <summary>One call of one operation: what our client sent, and what it made of the answer.</summary>
internal sealed record Exchange(HttpMethod? Method, Uri? Address, JsonNode? Body, JsonNode? Result)
{
    private const string Base = "https://api.telnyx.test/v2";

    /// <summary>The path below the base address.</summary>
    public string Path => Address!.AbsolutePath["/v2".Length..];

    /// <summary>Whether the request had content, be it empty.</summary>
    public required bool HasContent { get; init; }

    public static async Task<Exchange> MakeAsync(Operation operation, JsonNode? request, JsonNode? answer, CancellationToken cancellationToken)
    {
        using var recorder = new Recorder(answer);
        // The client says the region by itself; here the one that the sample has.
        object? result = await CallAsync(recorder, (string?)request?["region"], client => operation.CallAsync(client, new Filler(request), cancellationToken));
        return new Exchange(recorder.Method, recorder.Address, recorder.Body, Written(result)) { HasContent = recorder.HasContent };
    }

    /// <summary>The names in the queries of a call with everything set, over all alternatives and pages: <c>filter.name</c> for <c>filter[name]</c>.</summary>
    public static async Task<IReadOnlySet<string>> QueryAsync(Operation operation, JsonNode? answer, CancellationToken cancellationToken)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < Filler.Alternatives; i++)
        {
            using var recorder = new Recorder(answer);
            var filler = new Filler(null, everything: i);
            await CallAsync(recorder, "Europe", client => operation.CallAsync(client, filler, cancellationToken));
            names.UnionWith(recorder.Addresses.SelectMany(address => address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)).Select(NameOf));
        }

        return names;
    }

    /// <summary>A client over a handler that stands for Telnyx, and does not wait before it repeats something.</summary>
    public static ServiceProvider ClientOver(HttpMessageHandler telnyx, string? region = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IJitterSource>(new FixedJitter(0));
        services.AddTelnyxClient(
            options =>
            {
                options.ApiKey = "KEY";
                options.BaseAddress = new Uri(Base);
                options.Region = region;
            },
            http => http.ConfigurePrimaryHttpMessageHandler(() => telnyx));
        return services.BuildServiceProvider();
    }

    /// <returns>What the caller got; null where a call gives nothing.</returns>
    private static async Task<object?> CallAsync(HttpMessageHandler telnyx, string? region, Func<ITelnyxClient, Task> call)
    {
        await using ServiceProvider provider = ClientOver(telnyx, region);
        Task calling = call(provider.GetRequiredService<ITelnyxClient>());
        await calling;
        return ResultOf(calling);
    }

    private static string NameOf(string item) =>
        Uri.UnescapeDataString(item.Split('=')[0]).Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);

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
