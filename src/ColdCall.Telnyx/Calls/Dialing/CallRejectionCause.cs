using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>
/// Why an incoming leg is rejected, as its caller gets to know it. An open set: a value that is not listed here is kept as it came.
/// </summary>
[JsonConverter(typeof(TextValueConverter<CallRejectionCause>))]
public readonly record struct CallRejectionCause : ITextValue<CallRejectionCause>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public CallRejectionCause(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>It is not wanted.</summary>
    public static CallRejectionCause CallRejected { get; } = new("CALL_REJECTED");

    /// <summary>The line is busy.</summary>
    public static CallRejectionCause UserBusy { get; } = new("USER_BUSY");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static CallRejectionCause Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
