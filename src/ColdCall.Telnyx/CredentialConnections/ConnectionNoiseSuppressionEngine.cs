using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>What suppresses the noise on a connection. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<ConnectionNoiseSuppressionEngine>))]
public readonly record struct ConnectionNoiseSuppressionEngine : ITextValue<ConnectionNoiseSuppressionEngine>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public ConnectionNoiseSuppressionEngine(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>The usual engine.</summary>
    public static ConnectionNoiseSuppressionEngine Denoiser { get; } = new("denoiser");

    /// <summary>DeepFilterNet.</summary>
    public static ConnectionNoiseSuppressionEngine DeepFilterNet { get; } = new("deep_filter_net");

    /// <summary>DeepFilterNet, the large model.</summary>
    public static ConnectionNoiseSuppressionEngine DeepFilterNetLarge { get; } = new("deep_filter_net_large");

    /// <summary>Krisp, for telephone lines.</summary>
    public static ConnectionNoiseSuppressionEngine KrispVivaTelephony { get; } = new("krisp_viva_tel");

    /// <summary>Krisp, for telephone lines, the light model.</summary>
    public static ConnectionNoiseSuppressionEngine KrispVivaTelephonyLite { get; } = new("krisp_viva_tel_lite");

    /// <summary>Krisp, for wideband sound.</summary>
    public static ConnectionNoiseSuppressionEngine KrispVivaPro { get; } = new("krisp_viva_promodel");

    /// <summary>Krisp, the model SS.</summary>
    public static ConnectionNoiseSuppressionEngine KrispVivaSs { get; } = new("krisp_viva_ss");

    /// <summary>Quail, which keeps the nearest voice.</summary>
    public static ConnectionNoiseSuppressionEngine QuailVoiceFocus { get; } = new("quail_voice_focus");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static ConnectionNoiseSuppressionEngine Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
