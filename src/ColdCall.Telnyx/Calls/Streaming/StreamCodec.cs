using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>The codec that sound is streamed in. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<StreamCodec>))]
public readonly record struct StreamCodec : ITextValue<StreamCodec>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public StreamCodec(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>The codec of the call.</summary>
    public static StreamCodec Default { get; } = new("default");

    /// <summary>PCMU.</summary>
    public static StreamCodec Pcmu { get; } = new("PCMU");

    /// <summary>PCMA.</summary>
    public static StreamCodec Pcma { get; } = new("PCMA");

    /// <summary>G.722.</summary>
    public static StreamCodec G722 { get; } = new("G722");

    /// <summary>Opus.</summary>
    public static StreamCodec Opus { get; } = new("OPUS");

    /// <summary>AMR-WB.</summary>
    public static StreamCodec AmrWb { get; } = new("AMR-WB");

    /// <summary>16-bit samples, not compressed.</summary>
    public static StreamCodec L16 { get; } = new("L16");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static StreamCodec Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
