using System.Text.Json.Nodes;
using ColdCall.Telnyx.Tests.Contract;

namespace ColdCall.Telnyx.Tests.Webhooks;

/// <summary>A member in a shape that nobody documents costs itself, and nothing beside it.</summary>
public sealed class HostileShapeTests
{
    public static TheoryData<string> Replacements => ["null", "7", "-1.5e300", "true", "\"text\"", "\"\"", "[]", "[1,null,\"a\",[{}]]", "{}", "{\"a\":[1]}", "removed"];

    [Theory]
    [MemberData(nameof(Replacements))]
    public void Whatever_stands_for_a_member_the_others_are_read(string replacement)
    {
        int changed = 0;
        foreach (WebhookFile file in WebhookFile.All())
        {
            JsonObject payload = WrittenEvent.Of(file.Webhook).Written["payload"]!.AsObject();
            foreach (string[] path in PathsIn(DataOf(file.Webhook)))
            {
                JsonNode webhook = file.Webhook.DeepClone();
                Replace(DataOf(webhook), path, replacement);
                (_, JsonObject written) = WrittenEvent.Of(webhook);
                changed++;
                // Without its type or its payload it is an event of another kind.
                if (path[0] == "event_type" || path.Length == 1 && path[0] == "payload") continue;
                RequireTheRest(payload, written["payload"]!.AsObject(), path, $"{file.Name} {string.Join('.', path)}");
            }
        }

        changed.ShouldBeGreaterThan(1000);
    }

    private static JsonObject DataOf(JsonNode webhook) => webhook["data"] as JsonObject ?? webhook.AsObject();

    private static IEnumerable<string[]> PathsIn(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => PathsIn(member.Value).Select(rest => (string[])[member.Key, .. rest]).Prepend([member.Key])),
        JsonArray items => items.SelectMany((item, i) => PathsIn(item).Select(rest => (string[])[$"[{i}]", .. rest]).Prepend([$"[{i}]"])),
        _ => [],
    };

    private static void Replace(JsonNode root, string[] path, string replacement)
    {
        JsonNode parent = path[..^1].Aggregate(root, (node, step) => node is JsonArray items ? items[IndexOf(step)]! : node[step]!);
        JsonNode? value = replacement == "removed" ? null : JsonNode.Parse(replacement);
        switch (parent)
        {
            case JsonArray list when replacement == "removed":
                list.RemoveAt(IndexOf(path[^1]));
                break;
            case JsonArray list:
                list[IndexOf(path[^1])] = value;
                break;
            case JsonObject members when replacement == "removed":
                members.Remove(path[^1]);
                break;
            default:
                parent[path[^1]] = value;
                break;
        }
    }

    /// <summary>Everything beside the path is as it was; of a list with a changed item at most that item is gone.</summary>
    private static void RequireTheRest(JsonObject before, JsonObject after, string[] path, string where)
    {
        var expected = before.DeepClone().AsObject();
        // The time stands in two places and is read from either.
        expected.Remove("occurred_at");
        if (path[0] == "payload") RemoveAt(expected, after, path[1..]);
        Shapes.Missing(expected, after).ShouldBeEmpty(where);
    }

    private static void RemoveAt(JsonObject expected, JsonObject after, string[] path)
    {
        JsonNode? at = expected;
        JsonNode? other = after;
        for (int i = 0; i < path.Length; i++)
        {
            if (at is not JsonObject members || !members.TryGetPropertyValue(path[i], out JsonNode? next)) return;
            if (i == path.Length - 1 || next is JsonArray)
            {
                // What we keep as it came is whatever came.
                if (next is JsonArray list && i < path.Length - 1 && other?[path[i]] is JsonArray rest) rest.Count.ShouldBeGreaterThanOrEqualTo(list.Count - 1);
                members.Remove(path[i]);
                return;
            }

            other = (other as JsonObject)?[path[i]];
            at = next;
        }
    }

    private static int IndexOf(string step) => int.Parse(step.AsSpan(1, step.Length - 2), System.Globalization.CultureInfo.InvariantCulture);
}
