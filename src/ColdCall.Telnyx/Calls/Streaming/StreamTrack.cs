using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>Which direction of the sound of a leg is streamed. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<StreamTrack>))]
public readonly record struct StreamTrack : ITextValue<StreamTrack>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public StreamTrack(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>What comes from the leg.</summary>
    public static StreamTrack Inbound { get; } = new("inbound_track");

    /// <summary>What goes to the leg.</summary>
    public static StreamTrack Outbound { get; } = new("outbound_track");

    /// <summary>Both directions.</summary>
    public static StreamTrack Both { get; } = new("both_tracks");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static StreamTrack Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
