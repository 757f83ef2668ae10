using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>When a conference beeps. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<BeepSetting>))]
public readonly record struct BeepSetting : ITextValue<BeepSetting>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public BeepSetting(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>When somebody comes and when somebody goes.</summary>
    public static BeepSetting Always { get; } = new("always");

    /// <summary>Not at all.</summary>
    public static BeepSetting Never { get; } = new("never");

    /// <summary>When somebody comes.</summary>
    public static BeepSetting OnEnter { get; } = new("on_enter");

    /// <summary>When somebody goes.</summary>
    public static BeepSetting OnExit { get; } = new("on_exit");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static BeepSetting Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
