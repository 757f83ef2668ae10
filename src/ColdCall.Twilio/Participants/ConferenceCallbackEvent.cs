using System.Text.Json.Serialization;

namespace ColdCall.Twilio;

/// <summary>What happens in a conference and is told to its status callback. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<ConferenceCallbackEvent>))]
public readonly record struct ConferenceCallbackEvent : ITextValue<ConferenceCallbackEvent>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public ConferenceCallbackEvent(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>It has started.</summary>
    public static ConferenceCallbackEvent Start { get; } = new("start");

    /// <summary>It has ended.</summary>
    public static ConferenceCallbackEvent End { get; } = new("end");

    /// <summary>A participant joined.</summary>
    public static ConferenceCallbackEvent Join { get; } = new("join");

    /// <summary>A participant left.</summary>
    public static ConferenceCallbackEvent Leave { get; } = new("leave");

    /// <summary>A participant was muted or unmuted.</summary>
    public static ConferenceCallbackEvent Mute { get; } = new("mute");

    /// <summary>A participant was put on hold or taken off.</summary>
    public static ConferenceCallbackEvent Hold { get; } = new("hold");

    /// <summary>A participant's settings changed.</summary>
    public static ConferenceCallbackEvent Modify { get; } = new("modify");

    /// <summary>A participant began or ceased to speak.</summary>
    public static ConferenceCallbackEvent Speaker { get; } = new("speaker");

    /// <summary>An announcement ended or failed.</summary>
    public static ConferenceCallbackEvent Announcement { get; } = new("announcement");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static ConferenceCallbackEvent Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
