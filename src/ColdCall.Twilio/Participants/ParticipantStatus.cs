using System.Text.Json.Serialization;

namespace ColdCall.Twilio;

/// <summary>How far a participant's call has come. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<ParticipantStatus>))]
public readonly record struct ParticipantStatus : ITextValue<ParticipantStatus>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public ParticipantStatus(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Waiting to be dialed.</summary>
    public static ParticipantStatus Queued { get; } = new("queued");

    /// <summary>Being dialed.</summary>
    public static ParticipantStatus Connecting { get; } = new("connecting");

    /// <summary>It rings.</summary>
    public static ParticipantStatus Ringing { get; } = new("ringing");

    /// <summary>In the conference.</summary>
    public static ParticipantStatus Connected { get; } = new("connected");

    /// <summary>It has left.</summary>
    public static ParticipantStatus Complete { get; } = new("complete");

    /// <summary>It could not be reached.</summary>
    public static ParticipantStatus Failed { get; } = new("failed");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static ParticipantStatus Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
