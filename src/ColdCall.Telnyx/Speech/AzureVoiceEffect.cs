using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>
/// What Azure does to a voice for the place where it is heard. An open set: a value that is not listed here is kept as it came.
/// </summary>
[JsonConverter(typeof(TextValueConverter<AzureVoiceEffect>))]
public readonly record struct AzureVoiceEffect : ITextValue<AzureVoiceEffect>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public AzureVoiceEffect(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Clearer in cars.</summary>
    public static AzureVoiceEffect Car { get; } = new("eq_car");

    /// <summary>Clearer on telephone lines.</summary>
    public static AzureVoiceEffect Telephone { get; } = new("eq_telecomhp8k");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static AzureVoiceEffect Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
