using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>Which direction of the sound of a leg is meant. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<AudioTrack>))]
public readonly record struct AudioTrack : ITextValue<AudioTrack>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public AudioTrack(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>What comes from the leg.</summary>
    public static AudioTrack Inbound { get; } = new("inbound");

    /// <summary>What goes to the leg.</summary>
    public static AudioTrack Outbound { get; } = new("outbound");

    /// <summary>Both directions.</summary>
    public static AudioTrack Both { get; } = new("both");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static AudioTrack Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
