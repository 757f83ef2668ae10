using System.Text.Json.Nodes;

namespace ColdCall.Twilio.Tests.Contract;

/// <summary>Makes an answer with everything that the document describes.</summary>
internal sealed class AnswerMaker(OpenApiDocument document)
{
    public const string Moment = "Fri, 18 Feb 2011 21:07:19 +0000";

    // Numbers that the document calls texts.
    private static readonly string[] Numbers = ["duration", "price", "queue_time", "ttl"];

    public JsonNode Make(JsonNode described, string name = "")
    {
        JsonNode schema = document.Resolve(described);
        if (schema["properties"] is JsonObject members) return new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, (JsonNode?)Make(member.Value!, member.Key))));
        if (schema["enum"] is JsonArray values) return values[0]!.DeepClone();
        return (string?)schema["type"] switch
        {
            "array" => new JsonArray(Make(schema["items"]!)),
            "boolean" => true,
            "integer" => 7,
            "number" => 7,
            "object" => new JsonObject { ["any"] = "thing" },
            _ => TextOf(schema, name),
        };
    }

    private static string TextOf(JsonNode schema, string name) =>
        name == "next_page_uri" ? "" : (string?)schema["format"] == "date-time-rfc-2822" ? Moment : Numbers.Contains(name) ? "7" : "text";
}
