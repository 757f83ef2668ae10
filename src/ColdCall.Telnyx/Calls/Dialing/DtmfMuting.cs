using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>
/// Who does not hear the digits that are pressed; their events come all the same. An open set: a value that is not listed here is kept as
/// it came.
/// </summary>
[JsonConverter(typeof(TextValueConverter<DtmfMuting>))]
public readonly record struct DtmfMuting : ITextValue<DtmfMuting>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public DtmfMuting(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Everybody hears them.</summary>
    public static DtmfMuting None { get; } = new("none");

    /// <summary>Neither leg hears them.</summary>
    public static DtmfMuting Both { get; } = new("both");

    /// <summary>The leg that the command is about does not hear them.</summary>
    public static DtmfMuting Self { get; } = new("self");

    /// <summary>The other leg does not hear them.</summary>
    public static DtmfMuting Opposite { get; } = new("opposite");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static DtmfMuting Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
