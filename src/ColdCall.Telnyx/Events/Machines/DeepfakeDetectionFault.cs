using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>Why a voice could not be judged. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<DeepfakeDetectionFault>))]
public readonly record struct DeepfakeDetectionFault : ITextValue<DeepfakeDetectionFault>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public DeepfakeDetectionFault(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>No verdict came in time.</summary>
    public static DeepfakeDetectionFault DetectionTimeout { get; } = new("detection_timeout");

    /// <summary>No sound came in time.</summary>
    public static DeepfakeDetectionFault RtpTimeout { get; } = new("rtp_timeout");

    /// <summary>The judging service could not be reached.</summary>
    public static DeepfakeDetectionFault DfdConnectionError { get; } = new("dfd_connection_error");

    /// <summary>The connection to the judging service broke.</summary>
    public static DeepfakeDetectionFault DfdStreamError { get; } = new("dfd_stream_error");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static DeepfakeDetectionFault Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
