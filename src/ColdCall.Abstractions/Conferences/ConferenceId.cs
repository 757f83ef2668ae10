using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace ColdCall;

/// <summary>Names one conference of ours, for ever. It is made by the engine; it is not the provider's id.</summary>
/// <remarks>Binds from routes and query strings, and is plain text in JSON.</remarks>
[JsonConverter(typeof(TextValueConverter<ConferenceId>))]
public readonly record struct ConferenceId : ITextValue<ConferenceId>
{
    private readonly string? _value;

    /// <summary>Wraps the text of an id.</summary>
    /// <param name="value">1 to 64 letters, digits or underscores.</param>
    /// <exception cref="FormatException">The text is no conference id.</exception>
    public ConferenceId(string value)
    {
        if (!IdText.IsValid(value)) throw new FormatException("A conference id is 1 to 64 ASCII letters, digits or underscores.");
        _value = value;
    }

    /// <summary>The text of the id; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc cref="ConferenceId(string)" />
    public static ConferenceId Parse(string value) => new(value);

    /// <summary>Wraps the text of an id, without throwing.</summary>
    /// <param name="value">The text.</param>
    /// <param name="result">The id.</param>
    /// <returns>Whether the text is such an id.</returns>
    public static bool TryParse([NotNullWhen(true)] string? value, out ConferenceId result)
    {
        bool valid = IdText.IsValid(value);
        result = valid ? new ConferenceId(value!) : default;
        return valid;
    }

    /// <summary>The text of the id.</summary>
    public override string ToString() => Value;
}
