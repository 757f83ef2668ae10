using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>Why a leg could not be recorded. Telnyx writes whole sentences. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<RecordingErrorReason>))]
public readonly record struct RecordingErrorReason : ITextValue<RecordingErrorReason>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public RecordingErrorReason(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Storage of one's own refused the credentials.</summary>
    public static RecordingErrorReason StorageUnauthorized { get; } = new("Failed to authorize with storage using custom credentials");

    /// <summary>The credentials for storage of one's own cannot be read.</summary>
    public static RecordingErrorReason InvalidCredentials { get; } = new("Invalid credentials json");

    /// <summary>There is no such kind of storage.</summary>
    public static RecordingErrorReason UnsupportedBackend { get; } = new("Unsupported backend");

    /// <summary>Something failed at Telnyx.</summary>
    public static RecordingErrorReason InternalServerError { get; } = new("Internal server error");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static RecordingErrorReason Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
