using System.Text.Json.Serialization;

namespace ColdCall.Twilio;

/// <summary>What a leg is doing. An open set: a value that is not listed here is kept as it came.</summary>
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

    /// <summary>It waits for its turn to be dialed.</summary>
    public static CallStatus Queued { get; } = new("queued");

    /// <summary>It is being dialed.</summary>
    public static CallStatus Initiated { get; } = new("initiated");

    /// <summary>It rings.</summary>
    public static CallStatus Ringing { get; } = new("ringing");

    /// <summary>It was answered and is up.</summary>
    public static CallStatus InProgress { get; } = new("in-progress");

    /// <summary>It was answered and has ended.</summary>
    public static CallStatus Completed { get; } = new("completed");

    /// <summary>The line was busy, or the call was declined.</summary>
    public static CallStatus Busy { get; } = new("busy");

    /// <summary>Nobody answered in time.</summary>
    public static CallStatus NoAnswer { get; } = new("no-answer");

    /// <summary>It could not be connected.</summary>
    public static CallStatus Failed { get; } = new("failed");

    /// <summary>It was ended before anybody answered.</summary>
    public static CallStatus Canceled { get; } = new("canceled");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static CallStatus Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
