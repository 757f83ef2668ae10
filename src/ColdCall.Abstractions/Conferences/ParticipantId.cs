using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace ColdCall;

/// <summary>Names one participant of one conference, for ever. It carries the id of its conference: <c>{conference}-{number}</c>.</summary>
/// <remarks>Binds from routes and query strings, and is plain text in JSON.</remarks>
[JsonConverter(typeof(TextValueConverter<ParticipantId>))]
public readonly record struct ParticipantId : ITextValue<ParticipantId>
{
    private readonly string? _value;

    /// <summary>Wraps the text of an id.</summary>
    /// <param name="value">A conference id, a hyphen and a number from 1.</param>
    /// <exception cref="FormatException">The text is no participant id.</exception>
    public ParticipantId(string value)
    {
        if (!IsValid(value)) throw new FormatException("A participant id is a conference id, a hyphen and a number, as in 'abc-1'.");
        _value = value;
    }

    /// <summary>The text of the id; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <summary>The conference that this participant belongs to.</summary>
    public ConferenceId Conference => _value is null ? default : new ConferenceId(_value[.._value.LastIndexOf('-')]);

    /// <inheritdoc cref="ParticipantId(string)" />
    public static ParticipantId Parse(string value) => new(value);

    /// <summary>Wraps the text of an id, without throwing.</summary>
    /// <param name="value">The text.</param>
    /// <param name="result">The id.</param>
    /// <returns>Whether the text is such an id.</returns>
    public static bool TryParse([NotNullWhen(true)] string? value, out ParticipantId result)
    {
        bool valid = IsValid(value);
        result = valid ? new ParticipantId(value!) : default;
        return valid;
    }

    /// <summary>The text of the id.</summary>
    public override string ToString() => Value;

    private static bool IsValid(string? text)
    {
        int hyphen = text?.LastIndexOf('-') ?? -1;
        if (hyphen < 1 || !IdText.IsValid(text![..hyphen])) return false;
        ReadOnlySpan<char> number = text.AsSpan(hyphen + 1);
        return number.Length is >= 1 and <= 9 && number[0] != '0' && number.IndexOfAnyExceptInRange('0', '9') < 0;
    }
}
