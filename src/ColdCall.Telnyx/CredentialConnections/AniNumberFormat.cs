using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>
/// How the caller's number is written on incoming calls. An open set: a value that is not listed here is kept as it came.
/// </summary>
[JsonConverter(typeof(TextValueConverter<AniNumberFormat>))]
public readonly record struct AniNumberFormat : ITextValue<AniNumberFormat>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public AniNumberFormat(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>With country code and plus sign.</summary>
    public static AniNumberFormat E164WithPlus { get; } = new("+E.164");

    /// <summary>With country code, without plus sign.</summary>
    public static AniNumberFormat E164 { get; } = new("E.164");

    /// <summary>As in the caller's own country; from abroad with country code and plus sign.</summary>
    public static AniNumberFormat NationalWithPlus { get; } = new("+E.164-national");

    /// <summary>As in the caller's own country; from abroad with country code, without plus sign.</summary>
    public static AniNumberFormat National { get; } = new("E.164-national");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static AniNumberFormat Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
