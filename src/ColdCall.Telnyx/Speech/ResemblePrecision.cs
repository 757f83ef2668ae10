using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>How Resemble writes its samples. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<ResemblePrecision>))]
public readonly record struct ResemblePrecision : ITextValue<ResemblePrecision>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public ResemblePrecision(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>16 bits each.</summary>
    public static ResemblePrecision Pcm16 { get; } = new("PCM_16");

    /// <summary>24 bits each.</summary>
    public static ResemblePrecision Pcm24 { get; } = new("PCM_24");

    /// <summary>32 bits each.</summary>
    public static ResemblePrecision Pcm32 { get; } = new("PCM_32");

    /// <summary>µ-law, as on telephone lines.</summary>
    public static ResemblePrecision MuLaw { get; } = new("MULAW");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static ResemblePrecision Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
