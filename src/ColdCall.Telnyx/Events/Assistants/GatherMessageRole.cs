using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>Who says something in a gather in conversation. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<GatherMessageRole>))]
public readonly record struct GatherMessageRole : ITextValue<GatherMessageRole>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public GatherMessageRole(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>The machine.</summary>
    public static GatherMessageRole Assistant { get; } = new("assistant");

    /// <summary>The person.</summary>
    public static GatherMessageRole User { get; } = new("user");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static GatherMessageRole Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
