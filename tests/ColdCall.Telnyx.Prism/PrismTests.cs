using System.Text.Json.Nodes;
using ColdCall.Prism;
using ColdCall.Telnyx.Tests.Contract;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.Telnyx.Prism;

/// <summary>The whole client against a server that was made from Telnyx's description: it takes each request, and the client reads each answer.</summary>
public sealed class PrismTests(TelnyxPrism prism)
{
    private static readonly Lazy<OpenApiDocument> Document = new(OpenApiDocument.Read);

    public static TheoryData<string> Ids => [.. AllOperations.List.Select(operation => operation.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Every_operation_is_taken_and_its_answer_read(string id)
    {
        CancellationToken token = TestContext.Current.CancellationToken;
        Operation operation = AllOperations.List.Single(each => each.Id == id);
        JsonNode? schema = Document.Value.RequestSchema(Document.Value.Operations[id]);
        JsonNode?[] samples = schema is null ? [null] : [new SampleMaker(Document.Value).Least(schema), .. new SampleMaker(Document.Value).Full(schema)];
        foreach (JsonNode? sample in samples)
        {
            await using ServiceProvider services = Build((string?)sample?["region"]);
            await operation.CallAsync(services.GetRequiredService<ITelnyxClient>(), new Filler(sample), token);
        }
    }

    private ServiceProvider Build(string? region)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddTelnyxClient(
            options =>
            {
                options.ApiKey = "KEY_prism";
                options.BaseAddress = prism.Address;
                options.Region = region;
            },
            http => http.AddHttpMessageHandler(() => new ViolationReader()));
        return services.BuildServiceProvider();
    }
}
