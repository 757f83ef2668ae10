using System.Text.Json;
using System.Text.Json.Nodes;

namespace ColdCall.Emulator.Wire;

/// <summary>Reads the members of a frame; one that is missing or of another type closes the socket, saying which.</summary>
internal static class FrameFields
{
    public static string? OptionalText(this JsonObject frame, string name)
    {
        if (frame[name] is not { } value) return null;
        return value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : throw new FrameException($"'{name}' must be a text.");
    }

    public static string Text(this JsonObject frame, string name) =>
        frame.OptionalText(name) is { Length: > 0 } text ? text : throw new FrameException($"'{name}' is required.");

    public static bool Flag(this JsonObject frame, string name) => frame[name]?.GetValueKind() switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw new FrameException($"'{name}' must be true or false."),
    };

    public static int Whole(this JsonObject frame, string name) =>
        frame[name] is JsonValue value && value.TryGetValue(out int whole) ? whole : throw new FrameException($"'{name}' must be a whole number.");

    public static byte[] Base64(this JsonObject frame, string name)
    {
        string text = frame.Text(name);
        byte[] bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out int count) ? bytes[..count] : throw new FrameException($"'{name}' must be Base64.");
    }

    public static JsonObject Members(this JsonObject frame, string name) =>
        frame[name] as JsonObject ?? throw new FrameException($"'{name}' must be an object.");
}
