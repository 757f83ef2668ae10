using System.Globalization;
using System.Text.Json.Serialization;
using ColdCall.Telnyx.Json;

namespace ColdCall.Telnyx;

/// <summary>How often something is heard: from 1 to 100 times, or without end. An open set: any other text is kept as it came.</summary>
[JsonConverter(typeof(LoopCountConverter))]
public readonly record struct LoopCount : ITextValue<LoopCount>
{
    private const int Most = 100;

    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">A number, or <c>infinity</c>.</param>
    public LoopCount(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Until it is stopped, or the leg ends.</summary>
    public static LoopCount Infinity { get; } = new("infinity");

    /// <summary>The text of the value; <c>default</c> is once.</summary>
    public string Value => _value ?? "1";

    /// <summary>So many times.</summary>
    /// <param name="count">From 1 to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is less or greater.</exception>
    public static LoopCount Times(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Most);
        return new(count.ToString(CultureInfo.InvariantCulture));
    }

    /// <inheritdoc />
    public static LoopCount Parse(string value) => new(value);

    /// <summary>The text of the value.</summary>
    public override string ToString() => Value;
}
