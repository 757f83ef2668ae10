using System.Text.Json.Serialization;

namespace ColdCall.Twilio;

/// <summary>How Twilio calls an address of the application. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<CallbackMethod>))]
public readonly record struct CallbackMethod : ITextValue<CallbackMethod>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public CallbackMethod(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>By GET.</summary>
    public static CallbackMethod Get { get; } = new("GET");

    /// <summary>By POST.</summary>
    public static CallbackMethod Post { get; } = new("POST");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static CallbackMethod Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
