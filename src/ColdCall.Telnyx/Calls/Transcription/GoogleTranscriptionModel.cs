using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>A model of Google, made for one kind of speech. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<GoogleTranscriptionModel>))]
public readonly record struct GoogleTranscriptionModel : ITextValue<GoogleTranscriptionModel>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public GoogleTranscriptionModel(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Long talk.</summary>
    public static GoogleTranscriptionModel LatestLong { get; } = new("latest_long");

    /// <summary>Single words and short answers.</summary>
    public static GoogleTranscriptionModel LatestShort { get; } = new("latest_short");

    /// <summary>Spoken commands and searches.</summary>
    public static GoogleTranscriptionModel CommandAndSearch { get; } = new("command_and_search");

    /// <summary>Telephone calls.</summary>
    public static GoogleTranscriptionModel PhoneCall { get; } = new("phone_call");

    /// <summary>Several speakers, as in films.</summary>
    public static GoogleTranscriptionModel Video { get; } = new("video");

    /// <summary>Whatever fits no other model.</summary>
    public static GoogleTranscriptionModel Default { get; } = new("default");

    /// <summary>Talk between doctor and patient.</summary>
    public static GoogleTranscriptionModel MedicalConversation { get; } = new("medical_conversation");

    /// <summary>Dictated medical notes.</summary>
    public static GoogleTranscriptionModel MedicalDictation { get; } = new("medical_dictation");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static GoogleTranscriptionModel Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
