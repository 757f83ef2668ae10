using System.Text;

namespace ColdCall.Emulator.Wire;

/// <summary>Answers of 200 that cannot be read as the provider's, by the name that the control API has for each.</summary>
internal static class GarbledBody
{
    private const int HugeBytes = 8 * 1024 * 1024;

    public static IReadOnlyList<string> Names { get; } = ["html", "truncated", "empty_object", "huge"];

    public static WireReply Reply(string name, WireReply? acted) => name switch
    {
        "truncated" => Json(acted is { Body.Length: > 0 } ? acted.Body[..(acted.Body.Length / 2)] : "{\"data\":"u8.ToArray()),
        "empty_object" => Json("{}"u8.ToArray()),
        "huge" => Json(Encoding.UTF8.GetBytes($"\"{new string('a', HugeBytes)}\"")),
        _ => new WireReply(200, Encoding.UTF8.GetBytes("<html><body>Bad gateway</body>")) { ContentType = "text/html" },
    };

    private static WireReply Json(ReadOnlyMemory<byte> body) => new(200, body);
}
