using System.Text.Json.Serialization;

namespace ColdCall.Twilio;

/// <summary>Why a conference has ended. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<ConferenceEndedReason>))]
public readonly record struct ConferenceEndedReason : ITextValue<ConferenceEndedReason>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public ConferenceEndedReason(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>A request ended it.</summary>
    public static ConferenceEndedReason EndedViaApi { get; } = new("conference-ended-via-api");

    /// <summary>A participant left whose leaving ends it.</summary>
    public static ConferenceEndedReason ModeratorLeft { get; } = new("participant-with-end-conference-on-exit-left");

    /// <summary>A participant was removed whose leaving ends it.</summary>
    public static ConferenceEndedReason ModeratorKicked { get; } = new("participant-with-end-conference-on-exit-kicked");

    /// <summary>The last participant was removed.</summary>
    public static ConferenceEndedReason LastKicked { get; } = new("last-participant-kicked");

    /// <summary>The last participant left.</summary>
    public static ConferenceEndedReason LastLeft { get; } = new("last-participant-left");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static ConferenceEndedReason Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
