using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>Whether a leg's cost could be worked out. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<CallCostStatus>))]
public readonly record struct CallCostStatus : ITextValue<CallCostStatus>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public CallCostStatus(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>It could.</summary>
    public static CallCostStatus Success { get; } = new("success");

    /// <summary>It could not.</summary>
    public static CallCostStatus Error { get; } = new("error");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static CallCostStatus Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
