using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>Whether the callee sees who calls. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<CallerPrivacy>))]
public readonly record struct CallerPrivacy : ITextValue<CallerPrivacy>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public CallerPrivacy(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Number and name are hidden.</summary>
    public static CallerPrivacy Id { get; } = new("id");

    /// <summary>Number and name are shown.</summary>
    public static CallerPrivacy None { get; } = new("none");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static CallerPrivacy Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
