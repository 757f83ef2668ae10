using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>What a leg was doing when an event was made. Only <c>call.initiated</c> reliably carries it. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<CallState>))]
public readonly record struct CallState : ITextValue<CallState>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public CallState(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Waiting for a command.</summary>
    public static CallState Parked { get; } = new("parked");

    /// <summary>Being connected.</summary>
    public static CallState Bridging { get; } = new("bridging");

    /// <summary>Connected to another leg.</summary>
    public static CallState Bridged { get; } = new("bridged");

    /// <summary>Answered.</summary>
    public static CallState Answered { get; } = new("answered");

    /// <summary>Ended.</summary>
    public static CallState Hangup { get; } = new("hangup");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static CallState Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
