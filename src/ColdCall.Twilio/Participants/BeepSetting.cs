using System.Text.Json.Serialization;

namespace ColdCall.Twilio;

/// <summary>When the conference beeps for a participant. An open set: a value that is not listed here is kept as it came.</summary>
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

    /// <summary>When it enters and when it leaves.</summary>
    public static BeepSetting Always { get; } = new("true");

    /// <summary>Never.</summary>
    public static BeepSetting Never { get; } = new("false");

    /// <summary>When it enters.</summary>
    public static BeepSetting OnEnter { get; } = new("onEnter");

    /// <summary>When it leaves.</summary>
    public static BeepSetting OnExit { get; } = new("onExit");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static BeepSetting Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
