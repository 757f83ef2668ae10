using System.Text.Json.Serialization;

namespace ColdCall.Twilio;

/// <summary>A step of a call that is told to the status callback. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<CallProgressEvent>))]
public readonly record struct CallProgressEvent : ITextValue<CallProgressEvent>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public CallProgressEvent(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>It was dialed.</summary>
    public static CallProgressEvent Initiated { get; } = new("initiated");

    /// <summary>It rings.</summary>
    public static CallProgressEvent Ringing { get; } = new("ringing");

    /// <summary>It was answered.</summary>
    public static CallProgressEvent Answered { get; } = new("answered");

    /// <summary>It is over, however it ended.</summary>
    public static CallProgressEvent Completed { get; } = new("completed");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static CallProgressEvent Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
