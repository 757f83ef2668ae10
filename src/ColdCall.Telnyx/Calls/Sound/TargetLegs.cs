using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>Which legs of a bridged call something is for. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<TargetLegs>))]
public readonly record struct TargetLegs : ITextValue<TargetLegs>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public TargetLegs(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>The leg that the command is about.</summary>
    public static TargetLegs Self { get; } = new("self");

    /// <summary>The leg that it is bridged with.</summary>
    public static TargetLegs Opposite { get; } = new("opposite");

    /// <summary>Both.</summary>
    public static TargetLegs Both { get; } = new("both");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static TargetLegs Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
