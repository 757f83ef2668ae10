using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ColdCall.Telnyx.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.Telnyx.Tests.Contract;

/// <summary>
/// Every operation, with answers in every shape that Telnyx or something on the way to it may give: what comes of them is a result or a
/// <see cref="ProviderException"/> that says truly what is known, and nothing else.
/// </summary>
public sealed class AnswerShapeTests
{
    private const string Html = "<html><body>Welcome</body></html>";

    private static readonly Lazy<OpenApiDocument> Document = new(OpenApiDocument.Read);

    private static readonly IReadOnlyDictionary<string, Operation> Operations = AllOperations.List.ToDictionary(operation => operation.Id);

    private static readonly ConcurrentDictionary<string, Filler> Made = new();

    private static readonly string[] Successes =
    [
        "", " ", "{}", "[]", "null", "7", "\"text\"", Html, "{\"data\":", "{\"data\":{\"id\":\"x", "\ufeff{}", "{\"data\":null}", "{\"data\":{}}", "{\"data\":[]}",
        "{\"data\":\"text\"}", "{\"data\":7}", "{\"data\":true}", "{\"data\":[[]]}", "{\"data\":[null]}", "{\"data\":[{}]}", "{\"data\":[7,\"text\"]}",
        "{\"data\":{\"id\":{},\"call_control_id\":[]}}", "{\"data\":[{\"id\":{},\"call_control_id\":[]}],\"meta\":{}}", "{\"data\":[],\"meta\":[]}", "{\"data\":[],\"meta\":7}",
        "{\"data\":\"\\ud800\"}", "{\"data\":{\"id\":\"\\ud800\"}}", "{\"errors\":[]}", Nested(100), Nested(10_000),
    ];

    private static readonly string[] Substitutes = ["[]", "{}", "null", "\"text\"", "7", "1e400", "true", "[[]]", "[null]", "\"\\ud800\""];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Ids => [.. Operations.Keys];

    public static TheoryData<int, string, CommandCertainty> Errors => new()
    {
        { 400, "{\"errors\":[{\"code\":\"10015\",\"title\":\"t\"}]}", CommandCertainty.Refused },
        { 401, Html, CommandCertainty.Unknown },
        { 403, "{\"errors\":{\"status\":\"expired\"}}", CommandCertainty.Refused },
        { 404, "", CommandCertainty.Unknown },
        { 404, "{\"errors\":[]}", CommandCertainty.Refused },
        { 422, "{\"errors\":null}", CommandCertainty.Unknown },
        { 422, "{\"errors\":7}", CommandCertainty.Unknown },
        { 422, "{\"errors\":[{\"code\":", CommandCertainty.Unknown },
        { 422, "{\"errors\":[null,[],7,{}]}", CommandCertainty.Refused },
        { 422, "{\"errors\":[{\"code\":{},\"title\":[],\"detail\":7,\"source\":\"x\",\"meta\":null}],\"telnyx_error\":{\"error_code\":\"D60\"}}", CommandCertainty.Refused },
        { 422, "{\"errors\":" + Nested(100) + "}", CommandCertainty.Unknown },
        { 422, "[]", CommandCertainty.Unknown },
        { 429, Html, CommandCertainty.Refused },
        { 500, "{\"errors\":[{\"code\":\"10007\",\"title\":\"t\"}]}", CommandCertainty.Unknown },
        { 503, "", CommandCertainty.Unknown },
        { 302, "", CommandCertainty.Unknown },
    };

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_success_of_any_shape_gives_a_result_or_says_that_the_outcome_is_unknown(string id)
    {
        using var telnyx = new AlwaysAnswers();
        await using ServiceProvider services = Exchange.ClientOver(telnyx);
        foreach (string body in Successes)
        {
            telnyx.Body = Encoding.UTF8.GetBytes(body);
            (await FaultAsync(services, id))?.Certainty.ShouldBe(CommandCertainty.Unknown, body);
        }

        telnyx.Body = new byte[(1024 * 1024) + 1];
        (await FaultAsync(services, id)).ShouldNotBeNull().Message.ShouldEndWith("the answer is larger than 1 MiB");
        telnyx.Body = new[] { (byte)'{', (byte)0xff, (byte)0xfe, (byte)'}' };
        (await FaultAsync(services, id)).ShouldNotBeNull().Certainty.ShouldBe(CommandCertainty.Unknown);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Whatever_stands_for_a_member_of_an_answer_does_no_more_harm_than_to_that_answer(string id)
    {
        if (Document.Value.ResponseSchema(Document.Value.Operations[id]) is not { } schema) return;
        using var telnyx = new AlwaysAnswers();
        await using ServiceProvider services = Exchange.ClientOver(telnyx);
        JsonNode answer = new SampleMaker(Document.Value).Full(schema).First();
        foreach ((JsonNode holder, object key) in PlacesIn(answer).ToArray())
        {
            foreach (string substitute in Substitutes)
            {
                string damaged = Damaged(answer, holder, key, substitute);
                telnyx.Body = Encoding.UTF8.GetBytes(damaged);
                (await FaultAsync(services, id))?.Certainty.ShouldBe(CommandCertainty.Unknown, damaged);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task An_error_of_any_shape_says_whether_the_command_may_have_acted(int status, string body, CommandCertainty certainty)
    {
        using var telnyx = new AlwaysAnswers { Status = (HttpStatusCode)status, Body = Encoding.UTF8.GetBytes(body) };
        await using ServiceProvider services = Exchange.ClientOver(telnyx);
        foreach (string id in Operations.Keys)
        {
            ProviderException fault = (await FaultAsync(services, id)).ShouldNotBeNull(id);
            fault.Certainty.ShouldBe(certainty, id);
            fault.StatusCode.ShouldBe(status, id);
        }
    }

    [Theory]
    [InlineData("{}", false)]
    [InlineData("{\"meta\":{}}", false)]
    [InlineData("{\"data\":{}}", false)]
    [InlineData("{\"data\":null}", true)]
    [InlineData("{\"data\":[]}", true)]
    public async Task A_list_that_is_missing_is_not_an_empty_list(string body, bool isEmpty)
    {
        using var telnyx = new AlwaysAnswers { Body = Encoding.UTF8.GetBytes(body) };
        await using ServiceProvider services = Exchange.ClientOver(telnyx);
        foreach (string id in Operations.Keys.Where(id => id.StartsWith("List", StringComparison.Ordinal)))
        {
            ProviderException? fault = await FaultAsync(services, id);
            (fault is null).ShouldBe(isEmpty, id);
        }
    }

    /// <returns>What the call threw; null if it gave a result. Anything but an error of ours fails the test.</returns>
    private static async Task<ProviderException?> FaultAsync(ServiceProvider services, string id)
    {
        try
        {
            await Operations[id].CallAsync(services.GetRequiredService<ITelnyxClient>(), Made.GetOrAdd(id, FillerOf), Token);
            return null;
        }
        catch (ProviderException fault)
        {
            return fault;
        }
    }

    private static Filler FillerOf(string id) => new(
        Document.Value.RequestSchema(Document.Value.Operations[id]) is { } schema ? new SampleMaker(Document.Value).Least(schema) : null);

    private static IEnumerable<(JsonNode Holder, object Key)> PlacesIn(JsonNode node) => node switch
    {
        JsonObject members => members.SelectMany(member => PlacesBelow(members, member.Key, member.Value)),
        JsonArray items => items.SelectMany((item, i) => PlacesBelow(items, i, item)),
        _ => [],
    };

    private static IEnumerable<(JsonNode Holder, object Key)> PlacesBelow(JsonNode holder, object key, JsonNode? value) =>
        (value is null ? [] : PlacesIn(value)).Prepend((holder, key));

    private static string Damaged(JsonNode answer, JsonNode holder, object key, string substitute)
    {
        JsonNode? original = Get(holder, key);
        Set(holder, key, JsonValue.Create("@"));
        string damaged = answer.ToJsonString().Replace("\"@\"", substitute, StringComparison.Ordinal);
        Set(holder, key, original);
        return damaged;
    }

    private static JsonNode? Get(JsonNode holder, object key) => key is int index ? holder[index] : holder[(string)key];

    private static void Set(JsonNode holder, object key, JsonNode? value)
    {
        if (key is int index) holder[index] = value;
        else holder[(string)key] = value;
    }

    private static string Nested(int depth) => string.Concat(Enumerable.Repeat("{\"data\":", depth)) + "1" + new string('}', depth);
}
