using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>Where Telnyx handles the sound of a connection. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<AnchorSite>))]
public readonly record struct AnchorSite : ITextValue<AnchorSite>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public AnchorSite(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>At the place that answers fastest.</summary>
    public static AnchorSite Latency { get; } = new("Latency");

    /// <summary>In Chicago.</summary>
    public static AnchorSite Chicago { get; } = new("Chicago, IL");

    /// <summary>In Ashburn, Virginia.</summary>
    public static AnchorSite Ashburn { get; } = new("Ashburn, VA");

    /// <summary>In San Jose, California.</summary>
    public static AnchorSite SanJose { get; } = new("San Jose, CA");

    /// <summary>In London.</summary>
    public static AnchorSite London { get; } = new("London, UK");

    /// <summary>In Chennai; for applications alone.</summary>
    public static AnchorSite Chennai { get; } = new("Chennai, IN");

    /// <summary>In Amsterdam.</summary>
    public static AnchorSite Amsterdam { get; } = new("Amsterdam, Netherlands");

    /// <summary>In Toronto.</summary>
    public static AnchorSite Toronto { get; } = new("Toronto, Canada");

    /// <summary>In Sydney.</summary>
    public static AnchorSite Sydney { get; } = new("Sydney, Australia");

    /// <summary>In Vancouver; for credential connections alone.</summary>
    public static AnchorSite Vancouver { get; } = new("Vancouver, Canada");

    /// <summary>In Frankfurt; for credential connections alone.</summary>
    public static AnchorSite Frankfurt { get; } = new("Frankfurt, Germany");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static AnchorSite Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
