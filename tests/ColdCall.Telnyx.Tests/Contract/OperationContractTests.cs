using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ColdCall.Telnyx.Tests.Contract;

/// <summary>
/// Walks Telnyx's description of its API: what our client sends for each operation is described there, nothing that is described is missing
/// from our records, and what is answered is read without loss. A field added to the description makes these tests fail.
/// </summary>
public sealed class OperationContractTests
{
    private static readonly Lazy<OpenApiDocument> Document = new(OpenApiDocument.Read);

    private static readonly IReadOnlyDictionary<string, Operation> Operations = AllOperations.List.ToDictionary(operation => operation.Id);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Ids => [.. Operations.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Everything_that_can_be_asked_is_sent_as_described(string id)
    {
        OpenApiDocument document = Document.Value;
        OpenApiOperation described = document.Operations[id];
        foreach (JsonNode? sample in SamplesOf(document, described))
        {
            Exchange exchange = await Exchange.MakeAsync(Operations[id], sample, AnswerOf(document, described), Token);
            exchange.Method!.Method.ShouldBe(described.Method);
            Regex.IsMatch(exchange.Path, $"\\A{Regex.Replace(described.Path, "{[^}]+}", "[^/]+")}\\z").ShouldBeTrue($"{exchange.Path} is not {described.Path}");
            Shapes.Missing(sample, exchange.Body).Where(place => !Reviewed.Contains(Reviewed.Requests, id, place)).ShouldBeEmpty("described, and not sent");
            Shapes.Missing(exchange.Body, sample).ShouldBeEmpty("sent, and not described");
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Without_options_no_more_is_sent_than_is_required(string id)
    {
        OpenApiDocument document = Document.Value;
        OpenApiOperation described = document.Operations[id];
        if (document.RequestSchema(described) is not { } schema) return;
        JsonNode least = new SampleMaker(document).Least(schema);
        Exchange exchange = await Exchange.MakeAsync(Operations[id], least, AnswerOf(document, described), Token);
        JsonNode sent = exchange.Body ?? new JsonObject();
        Shapes.Missing(least, sent).ShouldBeEmpty("required, and not sent");
        // The client makes a command's id where the caller gives none.
        Shapes.Missing(sent, least).Where(place => place != "command_id").ShouldBeEmpty("sent, and not asked for");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Everything_that_is_answered_is_read(string id)
    {
        OpenApiDocument document = Document.Value;
        OpenApiOperation described = document.Operations[id];
        if (document.ResponseSchema(described) is not { } schema) return;
        JsonNode? request = document.RequestSchema(described) is { } asked ? new SampleMaker(document).Least(asked) : null;
        foreach (JsonNode answer in new SampleMaker(document).Full(schema))
        {
            Exchange exchange = await Exchange.MakeAsync(Operations[id], request, answer, Token);
            var read = new JsonObject { ["data"] = exchange.Result?.DeepClone() };
            Shapes.Missing(answer, read).Where(place => !Reviewed.Contains(Reviewed.Answers, id, place)).ShouldBeEmpty("answered, and not read");
        }
    }

    private static IEnumerable<JsonNode?> SamplesOf(OpenApiDocument document, OpenApiOperation described) =>
        document.RequestSchema(described) is { } schema ? new SampleMaker(document).Full(schema) : (IEnumerable<JsonNode?>)[null];

    private static JsonNode? AnswerOf(OpenApiDocument document, OpenApiOperation described) =>
        document.ResponseSchema(described) is { } schema ? new SampleMaker(document).Full(schema).First() : null;
}
