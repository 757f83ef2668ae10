using System.Text.Json.Serialization;

namespace ColdCall.Twilio;

/// <summary>How far a conference has come. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<ConferenceStatus>))]
public readonly record struct ConferenceStatus : ITextValue<ConferenceStatus>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public ConferenceStatus(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Made, but not started.</summary>
    public static ConferenceStatus Init { get; } = new("init");

    /// <summary>Live.</summary>
    public static ConferenceStatus InProgress { get; } = new("in-progress");

    /// <summary>Over. As a wish: end it.</summary>
    public static ConferenceStatus Completed { get; } = new("completed");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static ConferenceStatus Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
