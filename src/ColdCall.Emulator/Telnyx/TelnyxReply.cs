using System.Globalization;
using System.Text.Json.Nodes;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Telnyx;

/// <summary>The forms of Telnyx's answers.</summary>
internal static class TelnyxReply
{
    public static WireReply Accepted => Data(new JsonObject { ["result"] = "ok" });

    public static WireReply Data(JsonNode data, int status = 200) => WireReply.Of(status, new JsonObject { ["data"] = data });

    /// <summary>A page of a list, by <c>page[number]</c> and <c>page[size]</c>.</summary>
    public static WireReply List<T>(TelnyxCommand command, IReadOnlyList<T> all, Func<T, JsonObject> toJson, int defaultSize = 20)
    {
        int number = PageParameter(command, "page[number]", 1, int.MaxValue);
        int size = PageParameter(command, "page[size]", defaultSize, 250);
        long skipped = (number - 1L) * size;
        IEnumerable<T> page = skipped >= all.Count ? [] : all.Skip((int)skipped).Take(size);
        return WireReply.Of(200, new JsonObject
        {
            ["data"] = Json.Array(page.Select(item => (JsonNode)toJson(item))),
            ["meta"] = new JsonObject
            {
                ["page_number"] = number,
                ["page_size"] = size,
                ["total_pages"] = (all.Count + size - 1) / size,
                ["total_results"] = all.Count,
            },
        });
    }

    /// <exception cref="TelnyxErrorException">It is no number, or out of range.</exception>
    public static int PageParameter(TelnyxCommand command, string name, int otherwise, int maximum)
    {
        if (command.Request.Parameter(name) is not { } text) return otherwise;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value))
            throw new TelnyxErrorException(TelnyxErrors.WrongType(name, $"/{name}", "an integer"));
        return value >= 1 && value <= maximum ? value : throw new TelnyxErrorException(TelnyxErrors.OutOfRange("10033", 1, maximum, $"/{name}"));
    }

    /// <exception cref="TelnyxErrorException">It is neither <c>true</c> nor <c>false</c>.</exception>
    public static bool? FlagParameter(TelnyxCommand command, string name) => command.Request.Parameter(name) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        _ => throw new TelnyxErrorException(TelnyxErrors.WrongType(name, $"/{name}", "a boolean")),
    };
}
