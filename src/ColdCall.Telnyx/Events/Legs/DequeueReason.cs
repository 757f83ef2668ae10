using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>Why a leg left its queue. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<DequeueReason>))]
public readonly record struct DequeueReason : ITextValue<DequeueReason>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public DequeueReason(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>It was connected to another leg.</summary>
    public static DequeueReason Bridged { get; } = new("bridged");

    /// <summary>It is being connected to another leg.</summary>
    public static DequeueReason BridgingInProcess { get; } = new("bridging-in-process");

    /// <summary>It ended.</summary>
    public static DequeueReason Hangup { get; } = new("hangup");

    /// <summary>A command took it out.</summary>
    public static DequeueReason Leave { get; } = new("leave");

    /// <summary>It had waited as long as it was allowed to.</summary>
    public static DequeueReason Timeout { get; } = new("timeout");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static DequeueReason Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
