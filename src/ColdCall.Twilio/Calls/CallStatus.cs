using System.Text.Json.Serialization;

namespace ColdCall.Twilio;

/// <summary>How far a call has come. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<CallStatus>))]
public readonly record struct CallStatus : ITextValue<CallStatus>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public CallStatus(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Accepted, and waiting to be dialed.</summary>
    public static CallStatus Queued { get; } = new("queued");

    /// <summary>It rings.</summary>
    public static CallStatus Ringing { get; } = new("ringing");

    /// <summary>Answered.</summary>
    public static CallStatus InProgress { get; } = new("in-progress");

    /// <summary>It was answered, and is over. As a wish: hang up.</summary>
    public static CallStatus Completed { get; } = new("completed");

    /// <summary>The number was busy.</summary>
    public static CallStatus Busy { get; } = new("busy");

    /// <summary>It could not be placed.</summary>
    public static CallStatus Failed { get; } = new("failed");

    /// <summary>Nobody answered.</summary>
    public static CallStatus NoAnswer { get; } = new("no-answer");

    /// <summary>Given up before it was answered. As a wish: give it up, if it has not been answered.</summary>
    public static CallStatus Canceled { get; } = new("canceled");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static CallStatus Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
