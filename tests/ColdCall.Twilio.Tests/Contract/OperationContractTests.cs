using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ColdCall.Twilio.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.Twilio.Tests.Contract;

/// <summary>
/// Walks Twilio's description of its API: what our client sends for each operation is described there, nothing that is described is missing
/// from our records, and what is answered is read without loss. A field added to the description makes these tests fail.
/// </summary>
public sealed class OperationContractTests
{
    private static readonly Lazy<OpenApiDocument> Document = new(OpenApiDocument.Read);

    private static readonly IReadOnlyDictionary<string, Operation> Operations = AllOperations.List.ToDictionary(operation => operation.Id);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Ids => [.. Operations.Keys];

    [Fact]
    public void Every_operation_is_known() => Operations.Keys.ShouldBe(Document.Value.Operations.Keys, ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Everything_that_can_be_asked_is_sent_as_described(string id)
    {
        OpenApiOperation described = Document.Value.Operations[id];
        (Recorder sent, _) = await CallAsync(Document.Value, id, everything: true);
        sent.Method!.Method.ShouldBe(described.Method);
        Regex.IsMatch(sent.Address!.AbsolutePath, $"\\A{Regex.Replace(Regex.Escape(described.Path), @"\\\{[^}]+}", "[^/]+")}\\z").ShouldBeTrue($"{sent.Address} is not {described.Path}");
        (sent.Form is not null).ShouldBe(described.Method != "GET", "without content the connection pool would send a request again by itself");
        Dictionary<string, JsonNode> form = FormOf(Document.Value, described);
        RequireAllowed(form, sent.Form ?? "").ShouldBe(form.Keys, ignoreOrder: true);
        IReadOnlyDictionary<string, JsonNode> query = Document.Value.Query(described);
        RequireAllowed(query, sent.Address.Query.TrimStart('?')).ShouldBe(query.Keys.Except(Reviewed.QueryPaging), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Without_options_no_more_is_sent_than_is_required(string id)
    {
        OpenApiOperation described = Document.Value.Operations[id];
        (Recorder sent, _) = await CallAsync(Document.Value, id, everything: false);
        string[] required = [.. Document.Value.FormSchema(described)?["required"]?.AsArray().Select(name => (string)name!) ?? []];
        RequireAllowed(FormOf(Document.Value, described), sent.Form ?? "").ShouldBe(required, ignoreOrder: true);
        RequireAllowed(Document.Value.Query(described), sent.Address!.Query.TrimStart('?')).Except(["PageSize"]).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Everything_that_is_answered_is_read(string id) => (await LostAsync(Document.Value, id)).ShouldBeEmpty("answered, and not read");

    [Theory]
    [InlineData("CreateParticipant")]
    [InlineData("UpdateCall")]
    public async Task A_field_that_we_do_not_know_would_be_noticed(string id)
    {
        // A document of its own: the other tests read the one as it is.
        OpenApiDocument document = OpenApiDocument.Read();
        document.FormSchema(document.Operations[id])!["properties"]!["BrandNew"] = new JsonObject { ["type"] = "string" };
        (Recorder sent, _) = await CallAsync(document, id, everything: true);
        Dictionary<string, JsonNode> form = FormOf(document, document.Operations[id]);
        form.Keys.Except(RequireAllowed(form, sent.Form!)).ShouldBe(["BrandNew"]);
    }

    [Theory]
    [InlineData("FetchConference")]
    [InlineData("FetchRecording")]
    public async Task An_answered_property_that_we_do_not_know_would_be_noticed(string id)
    {
        OpenApiDocument document = OpenApiDocument.Read();
        document.Resolve(OpenApiDocument.AnswerSchema(document.Operations[id])!)["properties"]!["brand_new"] = new JsonObject { ["type"] = "string" };
        (await LostAsync(document, id)).ShouldBe(["brand_new"]);
    }

    private static async Task<(Recorder Sent, object? Result)> CallAsync(OpenApiDocument document, string id, bool everything)
    {
        JsonNode? answer = OpenApiDocument.AnswerSchema(document.Operations[id]) is { } schema ? new AnswerMaker(document).Make(schema) : null;
        using var recorder = new Recorder(answer);
        await using ServiceProvider services = TwilioServices.Over(recorder);
        Task calling = Operations[id].CallAsync(services.GetRequiredService<ITwilioClient>(), new Filler(everything), Token);
        await calling;
        return (recorder, calling.GetType().GetProperty("Result")?.GetValue(calling));
    }

    /// <summary>The members of the answer that our record lacks or has otherwise.</summary>
    private static async Task<IReadOnlyList<string>> LostAsync(OpenApiDocument document, string id)
    {
        if (OpenApiDocument.AnswerSchema(document.Operations[id]) is not { } schema) return [];
        JsonObject answer = new AnswerMaker(document).Make(schema).AsObject();
        (_, object? result) = await CallAsync(document, id, everything: false);
        if (result is not IList list) return [.. LostIn(answer, result!)];
        string[] beyondPaging = [.. answer.Select(member => member.Key).Except(Reviewed.Paging)];
        beyondPaging.Length.ShouldBe(1, "a page has one list");
        list.Count.ShouldBe(1);
        return [.. LostIn(answer[beyondPaging[0]]!.AsArray()[0]!.AsObject(), list[0]!)];
    }

    private static IEnumerable<string> LostIn(JsonObject answer, object read) =>
        answer.Where(member => PropertyOf(read, member.Key)?.GetValue(read) is not { } value || TextOf(value) != ExpectedTextOf(member.Value!)).Select(member => member.Key);

    private static PropertyInfo? PropertyOf(object read, string name) =>
        read.GetType().GetProperty(string.Concat(name.Split('_').Select(part => char.ToUpperInvariant(part[0]) + part[1..])));

    private static string ExpectedTextOf(JsonNode value) => value.ToString() == AnswerMaker.Moment ? "2011-02-18T21:07:19Z" : value is JsonObject or JsonArray ? value.ToJsonString() : value.ToString();

    private static string TextOf(object value) => value switch
    {
        bool truth => truth ? "true" : "false",
        DateTimeOffset time => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        JsonElement { ValueKind: JsonValueKind.String } text => text.GetString()!,
        JsonElement element => element.GetRawText(),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static Dictionary<string, JsonNode> FormOf(OpenApiDocument document, OpenApiOperation described) =>
        document.FormSchema(described)?["properties"]?.AsObject().ToDictionary(field => field.Key, field => field.Value!) ?? [];

    /// <returns>The names that were sent; each is described, and so is its value.</returns>
    private static IReadOnlyList<string> RequireAllowed(IReadOnlyDictionary<string, JsonNode> described, string sent)
    {
        var names = new HashSet<string>();
        foreach (string[] field in sent.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(field => field.Split('=')))
        {
            string name = Uri.UnescapeDataString(field[0]);
            described.Keys.ShouldContain(name, "sent, and not described");
            string text = Uri.UnescapeDataString(field[1]);
            FieldRules.Allows(Document.Value, described[name], text).ShouldBeTrue($"{name} cannot be '{text}'");
            names.Add(name);
        }

        return [.. names];
    }
}
