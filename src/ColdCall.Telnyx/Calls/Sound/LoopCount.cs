using System.Globalization;
using System.Text.Json.Serialization;
using ColdCall.Telnyx.Json;

namespace ColdCall.Telnyx;

/// <summary>How often something is heard: a number from 1 to 100, or without end.</summary>
[JsonConverter(typeof(LoopCountConverter))]
public readonly record struct LoopCount : ITextValue<LoopCount>
{
    private const int Most = 100;

    private readonly string? _value;

    private LoopCount(string value) => _value = value;

    /// <summary>Until it is stopped, or the leg ends.</summary>
    public static LoopCount Infinity { get; } = new("infinity");

    /// <summary>The text of the number, or <c>infinity</c>; <c>default</c> is once.</summary>
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
    public static LoopCount Parse(string value)
    {
        if (value == Infinity.Value) return Infinity;
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count is >= 1 and <= Most
            ? Times(count)
            : throw new FormatException("A number from 1 to 100 is expected, or 'infinity'.");
    }

    /// <summary>The text of the number, or <c>infinity</c>.</summary>
    public override string ToString() => Value;
}
