using System.Globalization;
using System.Net;
using System.Text;

namespace ColdCall.Emulator.Twilio;

/// <summary>The fields of a request: names as they are written, some of them several times.</summary>
internal sealed class TwilioForm(IReadOnlyList<KeyValuePair<string, string>> fields)
{
    public static TwilioForm Read(ReadOnlySpan<byte> body) => new(
    [
        .. Encoding.UTF8.GetString(body).Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2))
            .Select(pair => KeyValuePair.Create(WebUtility.UrlDecode(pair[0]), WebUtility.UrlDecode(pair.ElementAtOrDefault(1) ?? string.Empty))),
    ]);

    /// <returns>Null where it is missing or empty.</returns>
    public string? Text(string name) => fields.FirstOrDefault(field => field.Key == name).Value is { Length: > 0 } text ? text : null;

    /// <summary>Whether something is said about it, be it that it is empty.</summary>
    public bool Has(string name) => fields.Any(field => field.Key == name);

    /// <summary>A list is its name repeated; one text with spaces will do as well.</summary>
    public IReadOnlyList<string> Texts(string name) =>
        [.. fields.Where(field => field.Key == name).SelectMany(field => field.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    /// <summary>Whatever is not <c>true</c> is false.</summary>
    public bool? Flag(string name) => Text(name) is { } text ? text.Equals("true", StringComparison.OrdinalIgnoreCase) : null;

    /// <exception cref="TwilioErrorException">It is no number, or out of range.</exception>
    public int Whole(string name, int otherwise, int least, int most)
    {
        if (Text(name) is not { } text) return otherwise;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most
            ? number
            : throw new TwilioErrorException(TwilioError.Invalid(string.Create(CultureInfo.InvariantCulture, $"{name} must be a number from {least} to {most}")));
    }

    /// <exception cref="TwilioErrorException">It is none of them.</exception>
    public string? Choice(string name, params string[] choices)
    {
        if (Text(name) is not { } text) return null;
        return choices.FirstOrDefault(choice => choice.Equals(text, StringComparison.OrdinalIgnoreCase))
            ?? throw new TwilioErrorException(TwilioError.Invalid($"{name} must be one of {string.Join(", ", choices)}"));
    }

    /// <summary>Where events of a kind go; null for nowhere.</summary>
    /// <exception cref="TwilioErrorException">The address is none.</exception>
    public TwilioCallback? Callback(string name, params string[] defaultEvents)
    {
        if (Text(name) is not { } address) return null;
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? parsed) || parsed.Scheme is not ("http" or "https") || parsed.Host.Contains('_', StringComparison.Ordinal))
            throw new TwilioErrorException(TwilioError.BadAddress(name));
        IReadOnlyList<string> events = Texts($"{name}Event");
        return new TwilioCallback(address, Choice($"{name}Method", "POST", "GET") ?? "POST", events.Count == 0 ? defaultEvents : events);
    }
}
