using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using ColdCall.Telnyx.Json;

namespace ColdCall.Telnyx.Tests.Contract;

/// <summary>
/// Walks Telnyx's description of its webhooks, and the webhooks that it shows: whatever they say is found again in our records. A type, a field
/// or a value added to the description makes these tests fail.
/// </summary>
public sealed class WebhookContractTests
{
    private static readonly Lazy<OpenApiDocument> Document = new(OpenApiDocument.Read);

    public static TheoryData<string> Names => [.. Document.Value.Webhooks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_described_property_is_in_our_record(string name)
    {
        foreach (JsonNode sample in SamplesOf(name))
        {
            (TelnyxEvent told, JsonObject written) = WrittenEvent.Of(sample);
            told.ShouldNotBeOfType<UnknownTelnyxEvent>();
            Lost(told, sample, written).ShouldBeEmpty("described, and not read");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_property_that_we_do_not_know_would_be_noticed(string name)
    {
        JsonNode sample = SamplesOf(name).First();
        JsonObject data = sample["data"] as JsonObject ?? sample.AsObject();
        data["brand_new"] = "text";
        foreach (JsonObject part in ObjectsIn(data["payload"]!).ToArray()) part["brand_new"] = "text";

        (TelnyxEvent told, JsonObject written) = WrittenEvent.Of(sample);

        string[] lost = [.. Lost(told, sample, written)];
        lost.ShouldContain("brand_new");
        lost.ShouldContain("payload.brand_new");
        lost.Count(place => place.StartsWith("payload", StringComparison.Ordinal)).ShouldBe(Shapes.Places(data["payload"], "payload").Count(place => place.EndsWith("brand_new", StringComparison.Ordinal) && !IsFree(place)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_described_value_has_a_name(string name)
    {
        JsonNode schema = Resolve(Document.Value.Webhooks[name]);
        JsonNode data = schema["properties"]!["data"] is { } inner ? Resolve(inner) : schema;
        TelnyxEvent told = WrittenEvent.Of(SamplesOf(name).First()).Told;
        Nameless(data["properties"]!["payload"]!, told.GetType(), "payload").ShouldBeEmpty("described, and not named");
    }

    [Fact]
    public void Every_webhook_that_is_shown_is_read_without_loss()
    {
        int typed = 0;
        foreach (WebhookFile file in WebhookFile.All())
        {
            (TelnyxEvent told, JsonObject written) = WrittenEvent.Of(file.Webhook);
            if (told is not UnknownTelnyxEvent) typed++;
            if (told.EventType.Length > 0) Lost(told, file.Webhook, written).ShouldBeEmpty(file.Name);
        }

        typed.ShouldBe(80);
    }

    [Fact]
    public void Every_documented_type_is_known_and_what_is_reviewed_occurs()
    {
        string[] types = [.. WebhookFile.All().Where(file => !file.Name.Contains("variants", StringComparison.Ordinal)).Select(file => WrittenEvent.Of(file.Webhook).Told.EventType)];
        types.Length.ShouldBe(56);
        foreach (WebhookFile file in WebhookFile.All().Where(file => !file.Name.Contains("variants", StringComparison.Ordinal)))
            WrittenEvent.Of(file.Webhook).Told.ShouldNotBeOfType<UnknownTelnyxEvent>(file.Name);
        Reviewed.Events.Keys.Where(key => !WebhookFile.All().Any(file => IsFound(file.Webhook, key))).ShouldBeEmpty("reviewed, and nowhere to be seen");
    }

    // Parsed again, as a webhook is: made numbers compare by their type.
    private static IEnumerable<JsonNode> SamplesOf(string name) =>
        new SampleMaker(Document.Value).Full(Document.Value.Webhooks[name]).Select(sample => JsonNode.Parse(sample.ToJsonString())!);

    private static IEnumerable<string> Lost(TelnyxEvent told, JsonNode webhook, JsonObject written) =>
        Shapes.Missing(WrittenEvent.DataOf(webhook), written).Where(place => !Reviewed.Contains(Reviewed.Events, told.EventType, place));

    private static bool IsFound(JsonNode webhook, (string Type, string Place) reviewed)
    {
        JsonNode data = WrittenEvent.DataOf(webhook);
        return (reviewed.Type == "*" || reviewed.Type == (string?)data["event_type"])
            && Shapes.Places(data).Any(place => place == reviewed.Place || place.StartsWith($"{reviewed.Place}.", StringComparison.Ordinal));
    }

    private static IEnumerable<JsonObject> ObjectsIn(JsonNode node) => node switch
    {
        JsonObject members => members.SelectMany(member => member.Value is null ? [] : ObjectsIn(member.Value)).Prepend(members),
        JsonArray items => items.SelectMany(item => ObjectsIn(item!)),
        _ => [],
    };

    /// <summary>Places within what may be any object, which we keep as it came.</summary>
    private static bool IsFree(string place) =>
        place is "payload.result.brand_new" or "payload.partial_results.brand_new" or "payload.results[].result.brand_new";

    private static JsonNode Resolve(JsonNode schema) => Document.Value.Resolve(schema).Schema;

    private static IEnumerable<string> Nameless(JsonNode schema, Type type, string place)
    {
        JsonNode resolved = Resolve(schema);
        foreach (JsonNode? part in resolved["allOf"]?.AsArray() ?? [])
        {
            foreach (string each in Nameless(part!, type, place)) yield return each;
        }

        foreach ((string key, JsonNode? described) in resolved["properties"]?.AsObject() ?? [])
        {
            JsonNode member = Resolve(described!);
            if (member["items"] is { } items) member = Resolve(items);
            // What stands in the envelope is text or a time.
            if (JsonTypes(type).FirstOrDefault(property => property.Name == key) is not { } property) continue;
            Type held = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            if (held.IsGenericType) held = held.GenericTypeArguments[0];
            foreach (string each in member["properties"] is null ? Nameless(member["enum"]?.AsArray(), held, $"{place}.{key}") : Nameless(member, held, $"{place}.{key}")) yield return each;
        }
    }

    // A header's name is text: the set of those that may be asked for is not the set of those that come.
    private static IEnumerable<string> Nameless(JsonArray? values, Type held, string place)
    {
        if (values is null || place == "payload.sip_headers.name") return [];
        string?[] known = [.. held.GetProperties().Where(property => property.PropertyType == held).Select(property => property.GetValue(null)?.ToString())];
        return values.Select(value => (string)value!).Except(known!).Select(value => $"{place}={value}");
    }

    private static IEnumerable<JsonPropertyInfo> JsonTypes(Type type) => WireJson.Context.GetTypeInfo(type)?.Properties ?? [];
}
