using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>
/// When another number is shown than the one that a call names. An open set: a value that is not listed here is kept as it came.
/// </summary>
[JsonConverter(typeof(TextValueConverter<AniOverrideType>))]
public readonly record struct AniOverrideType : ITextValue<AniOverrideType>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public AniOverrideType(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>On every call.</summary>
    public static AniOverrideType Always { get; } = new("always");

    /// <summary>On all calls but those to emergency services.</summary>
    public static AniOverrideType Normal { get; } = new("normal");

    /// <summary>On calls to emergency services alone.</summary>
    public static AniOverrideType Emergency { get; } = new("emergency");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static AniOverrideType Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
