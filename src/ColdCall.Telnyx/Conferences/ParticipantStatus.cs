using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>Where a leg stands with a conference. An open set: a value that is not listed here is kept as it came.</summary>
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

    /// <summary>On its way in.</summary>
    public static ParticipantStatus Joining { get; } = new("joining");

    /// <summary>In it.</summary>
    public static ParticipantStatus Joined { get; } = new("joined");

    /// <summary>Out of it.</summary>
    public static ParticipantStatus Left { get; } = new("left");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static ParticipantStatus Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
