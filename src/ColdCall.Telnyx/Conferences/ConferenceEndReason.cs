using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>Why a conference ended at Telnyx. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<ConferenceEndReason>))]
public readonly record struct ConferenceEndReason : ITextValue<ConferenceEndReason>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public ConferenceEndReason(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Everybody had left.</summary>
    public static ConferenceEndReason AllLeft { get; } = new("all_left");

    /// <summary>By command.</summary>
    public static ConferenceEndReason EndedViaApi { get; } = new("ended_via_api");

    /// <summary>A leg with an end flag left.</summary>
    public static ConferenceEndReason HostLeft { get; } = new("host_left");

    /// <summary>Its time was over: <c>duration_minutes</c>, or 4 hours.</summary>
    public static ConferenceEndReason TimeExceeded { get; } = new("time_exceeded");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static ConferenceEndReason Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
