using System.Text.Json.Serialization;

namespace ColdCall.Twilio;

/// <summary>Why a conference ended. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<ConferenceEndReason>))]
public readonly record struct ConferenceEndReason : ITextValue<ConferenceEndReason>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public ConferenceEndReason(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>By a command.</summary>
    public static ConferenceEndReason ViaApi { get; } = new("conference-ended-via-api");

    /// <summary>A participant left who ends it on exit.</summary>
    public static ConferenceEndReason EndOnExitLeft { get; } = new("participant-with-end-conference-on-exit-left");

    /// <summary>A participant was removed who ends it on exit.</summary>
    public static ConferenceEndReason EndOnExitKicked { get; } = new("participant-with-end-conference-on-exit-kicked");

    /// <summary>The last participant was removed.</summary>
    public static ConferenceEndReason LastParticipantKicked { get; } = new("last-participant-kicked");

    /// <summary>The last participant left.</summary>
    public static ConferenceEndReason LastParticipantLeft { get; } = new("last-participant-left");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static ConferenceEndReason Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
