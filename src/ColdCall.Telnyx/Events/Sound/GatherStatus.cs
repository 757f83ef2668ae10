using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>How a gather ended, of keys or of spoken answers. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<GatherStatus>))]
public readonly record struct GatherStatus : ITextValue<GatherStatus>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public GatherStatus(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>With what was asked for.</summary>
    public static GatherStatus Valid { get; } = new("valid");

    /// <summary>With something else.</summary>
    public static GatherStatus Invalid { get; } = new("invalid");

    /// <summary>Nothing came in time.</summary>
    public static GatherStatus Timeout { get; } = new("timeout");

    /// <summary>A command stopped it.</summary>
    public static GatherStatus Cancelled { get; } = new("cancelled");

    /// <summary>The detection of answering machines stopped it.</summary>
    public static GatherStatus CancelledAmd { get; } = new("cancelled_amd");

    /// <summary>The leg ended.</summary>
    public static GatherStatus CallHangup { get; } = new("call_hangup");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static GatherStatus Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
