using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>Why a text is no longer spoken. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<SpeakStatus>))]
public readonly record struct SpeakStatus : ITextValue<SpeakStatus>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public SpeakStatus(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>It was spoken to its end.</summary>
    public static SpeakStatus Completed { get; } = new("completed");

    /// <summary>The detection of answering machines stopped it.</summary>
    public static SpeakStatus CancelledAmd { get; } = new("cancelled_amd");

    /// <summary>The leg ended.</summary>
    public static SpeakStatus CallHangup { get; } = new("call_hangup");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static SpeakStatus Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
