using System.Text.Json.Serialization;

namespace ColdCall.Twilio;

/// <summary>Why a participant is no longer in a conference. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<ParticipantLeftReason>))]
public readonly record struct ParticipantLeftReason : ITextValue<ParticipantLeftReason>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public ParticipantLeftReason(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>The leg was hung up.</summary>
    public static ParticipantLeftReason HungUp { get; } = new("participant_hung_up");

    /// <summary>It was never in it: nobody answered.</summary>
    public static ParticipantLeftReason AddFailed { get; } = new("participant_add_failed");

    /// <summary>A request took it out.</summary>
    public static ParticipantLeftReason UpdatedViaApi { get; } = new("participant_updated_via_api");

    /// <summary>A participant left whose leaving ends the conference.</summary>
    public static ParticipantLeftReason ModeratorEnded { get; } = new("moderator_ended_conference");

    /// <summary>A request ended the conference.</summary>
    public static ParticipantLeftReason ConferenceEndedViaApi { get; } = new("conference_ended_via_api");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static ParticipantLeftReason Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
