using System.Globalization;
using System.Text.Json.Nodes;

namespace ColdCall.Emulator.Tests.Support;

public sealed record ReceivedWebhook(string Path, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>Read when it is asked for: a fault may have made it unreadable.</summary>
    public JsonNode Json => JsonNode.Parse(Body.Span)!;

    public JsonNode Data => Json["data"]!;

    public string EventType => (string)(Json["data"] ?? Json)["event_type"]!;

    public string Id => (string)(Json["data"] ?? Json)["id"]!;

    public JsonNode Payload => (Json["data"] ?? Json)["payload"]!;

    public int Attempt => (int)Json["meta"]!["attempt"]!;

    public string Timestamp => Headers["telnyx-timestamp"];

    public DateTimeOffset SignedAt => DateTimeOffset.FromUnixTimeSeconds(long.Parse(Timestamp, CultureInfo.InvariantCulture));

    public ReadOnlyMemory<byte> Signature => Convert.FromBase64String(Headers["telnyx-signature-ed25519"]);
}
