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

    private static readonly string[] Concerns =
    [
        "/calls/", "/conferences/", "/recordings/", "/recording_transcriptions/", "/telephony_credentials/", "/call_control_applications/",
        "/credential_connections/", "/connections/{connection_id}/active_calls/", "/call_events/",
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Ids => [.. Operations.Keys];

    [Fact]
    public void Every_operation_that_concerns_calls_is_known()
    {
        string[] described = [.. Document.Value.Operations.Where(each => Concerns.Any(root => (each.Value.Path + "/").StartsWith(root, StringComparison.Ordinal))).Select(each => each.Key)];
        described.Length.ShouldBeGreaterThan(80);
        Operations.Keys.ShouldBe(described, ignoreOrder: true);
    }

    [Fact]
    public void What_is_left_out_is_at_most_2_percent_and_still_described()
    {
        OpenApiDocument document = Document.Value;
        string[] asked = [.. Operations.Keys.SelectMany(id => PlacesOf(id, document.RequestSchema(document.Operations[id])))];
        string[] answered = [.. Operations.Keys.SelectMany(id => PlacesOf(id, document.ResponseSchema(document.Operations[id])))];
        string[] queried = [.. Operations.Keys.SelectMany(id => document.QueryNames(document.Operations[id]).Select(place => $"{id} {place}"))];
        int left = asked.Count(each => IsReviewed(Reviewed.Requests, each)) + answered.Count(each => IsReviewed(Reviewed.Answers, each) && !IsOfEveryAnswer(each))
            + queried.Count(each => IsReviewed(Reviewed.Queries, each) && !IsPaging(each));
        int all = asked.Length + answered.Count(each => !IsOfEveryAnswer(each)) + queried.Count(each => !IsPaging(each));
        TestContext.Current.TestOutputHelper?.WriteLine($"{left} of {all} described properties are left out");
        (left * 50).ShouldBeLessThanOrEqualTo(all);
        foreach ((string operation, string place) in Reviewed.Requests.Keys) asked.ShouldContain(each => each.StartsWith($"{operation} {place}", StringComparison.Ordinal));
        foreach ((string operation, string place) in Reviewed.Queries.Keys)
            queried.ShouldContain(each => operation == "*" ? each.Contains($" {place}", StringComparison.Ordinal) : each.StartsWith($"{operation} {place}", StringComparison.Ordinal));
        foreach ((string operation, string place) in Reviewed.Answers.Keys)
            answered.ShouldContain(each => operation == "*" ? each.Contains($" {place}", StringComparison.Ordinal) : each.StartsWith($"{operation} {place}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("DialCall")]
    [InlineData("JoinConference")]
    public async Task A_property_that_we_do_not_know_would_be_noticed(string id)
    {
        // A document of its own: the other tests read the one as it is.
        OpenApiDocument document = OpenApiDocument.Read();
        OpenApiOperation described = document.Operations[id];
        document.Resolve(document.RequestSchema(described)!).Schema["properties"]!["brand_new"] = new JsonObject { ["type"] = "string" };
        JsonNode sample = new SampleMaker(document).Full(document.RequestSchema(described)!).First();
        Exchange exchange = await Exchange.MakeAsync(Operations[id], sample, AnswerOf(document, described), Token);
        Shapes.Missing(sample, exchange.Body).ShouldBe(["brand_new"]);
    }

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
    public async Task Every_parameter_of_a_query_can_be_sent(string id)
    {
        OpenApiDocument document = Document.Value;
        OpenApiOperation described = document.Operations[id];
        string[] names = [.. document.QueryNames(described)];
        if (described.Method != "GET")
        {
            names.ShouldBeEmpty("only what is read has a query");
            return;
        }

        IReadOnlySet<string> sent = await Exchange.QueryAsync(Operations[id], AnswerOf(document, described), Token);
        names.Except(sent).Where(place => !Reviewed.Contains(Reviewed.Queries, id, place)).ShouldBeEmpty("described, and not sent");
        sent.Except(names).Where(place => !Reviewed.Contains(Reviewed.BeyondQueries, id, place)).ShouldBeEmpty("sent, and not described");
    }

    [Fact]
    public async Task A_parameter_of_a_query_that_we_do_not_know_would_be_noticed()
    {
        OpenApiDocument document = OpenApiDocument.Read();
        OpenApiOperation described = document.Operations["GetRecordings"];
        JsonNode filter = described.Body["parameters"]!.AsArray().Select(each => document.Resolve(each!).Schema).First(each => (string?)each["name"] == "filter");
        document.Resolve(filter["schema"]!).Schema["properties"]!["brand_new"] = new JsonObject { ["type"] = "string" };
        IReadOnlySet<string> sent = await Exchange.QueryAsync(Operations["GetRecordings"], AnswerOf(document, described), Token);
        document.QueryNames(described).Except(sent).ShouldBe(["filter.brand_new"]);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Every_request_but_a_read_has_content(string id)
    {
        // Without any the connection pool would send a request again by itself when a connection breaks.
        OpenApiDocument document = Document.Value;
        OpenApiOperation described = document.Operations[id];
        Exchange exchange = await Exchange.MakeAsync(Operations[id], SamplesOf(document, described).First(), AnswerOf(document, described), Token);
        exchange.HasContent.ShouldBe(described.Method != "GET");
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

    private static IEnumerable<string> PlacesOf(string id, JsonNode? schema) =>
        schema is null ? [] : new SampleMaker(Document.Value).Full(schema).SelectMany(sample => Shapes.Places(sample)).Distinct().Select(place => $"{id} {place}");

    private static bool IsReviewed(IReadOnlyDictionary<(string Operation, string Place), string> list, string place) =>
        place.Split(' ', 2) is [{ } id, { } rest] && Reviewed.Contains(list, id, rest);

    /// <summary>What frames an answer is no property of what is answered.</summary>
    private static bool IsOfEveryAnswer(string place) => place.Split(' ', 2)[1] is "data.result" or "data.record_type" or "data[].record_type" || place.Contains(" meta", StringComparison.Ordinal);

    /// <summary>Nor is what leads through the pages of a list.</summary>
    private static bool IsPaging(string place) => place.Contains(" page.", StringComparison.Ordinal);

    private static IEnumerable<JsonNode?> SamplesOf(OpenApiDocument document, OpenApiOperation described) =>
        document.RequestSchema(described) is { } schema ? new SampleMaker(document).Full(schema) : (IEnumerable<JsonNode?>)[null];

    private static JsonNode? AnswerOf(OpenApiDocument document, OpenApiOperation described) =>
        document.ResponseSchema(described) is { } schema ? new SampleMaker(document).Full(schema).First() : null;
}
