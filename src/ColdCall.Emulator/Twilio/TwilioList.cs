using System.Globalization;
using System.Text.Json.Nodes;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Twilio;

/// <summary>One page of a list.</summary>
internal static class TwilioList
{
    private const int DefaultSize = 50;
    private const int MaxSize = 1000;

    public static WireReply Of<T>(TwilioCommand command, string name, IReadOnlyList<T> all, Func<T, JsonObject> toJson)
    {
        int page = Number(command, "Page", 0, 0, int.MaxValue);
        int size = Number(command, "PageSize", DefaultSize, 1, MaxSize);
        long first = (long)page * size;
        T[] shown = first >= all.Count ? [] : [.. all.Skip((int)first).Take(size)];
        return WireReply.Of(200, new JsonObject
        {
            [name] = Json.Array(shown.Select(item => (JsonNode)toJson(item))),
            ["page"] = page,
            ["page_size"] = size,
            ["start"] = first,
            ["end"] = Math.Max(first + shown.Length - 1, 0),
            ["uri"] = Address(command, page, size),
            ["first_page_uri"] = Address(command, 0, size),
            ["previous_page_uri"] = page > 0 ? Address(command, page - 1, size) : null,
            ["next_page_uri"] = first + shown.Length < all.Count && shown.Length > 0 ? Address(command, page + 1, size) : null,
        });
    }

    private static int Number(TwilioCommand command, string name, int otherwise, int least, int most)
    {
        if (command.Request.Parameter(name) is not { } text) return otherwise;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least
            ? Math.Min(number, most)
            : throw new TwilioErrorException(TwilioError.Invalid(string.Create(CultureInfo.InvariantCulture, $"{name} must be a number, at least {least}")));
    }

    /// <summary>With the filters of the request; every page but the first carries a token, as Twilio's do.</summary>
    private static string Address(TwilioCommand command, int page, int size)
    {
        IEnumerable<string> filters = command.Request.Query.Where(pair => pair.Key is not ("Page" or "PageSize" or "PageToken"))
            .Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}");
        string token = page == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"&PageToken=PT{page}");
        string query = string.Join('&', [.. filters, string.Create(CultureInfo.InvariantCulture, $"PageSize={size}&Page={page}{token}")]);
        return $"/2010-04-01/{command.Request.Path}?{query}";
    }
}
