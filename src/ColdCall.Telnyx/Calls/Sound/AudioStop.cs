using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>What is stopped of the sound that plays and waits. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<AudioStop>))]
public readonly record struct AudioStop : ITextValue<AudioStop>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public AudioStop(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>What plays now; the next in the queue follows.</summary>
    public static AudioStop Current { get; } = new("current");

    /// <summary>What plays now, and the whole queue.</summary>
    public static AudioStop All { get; } = new("all");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static AudioStop Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
