using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>Whether a SIP user has registered. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<RegistrationStatus>))]
public readonly record struct RegistrationStatus : ITextValue<RegistrationStatus>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public RegistrationStatus(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>It cannot register.</summary>
    public static RegistrationStatus NotApplicable { get; } = new("Not Applicable");

    /// <summary>It has not.</summary>
    public static RegistrationStatus NotRegistered { get; } = new("Not Registered");

    /// <summary>It tried, and was refused.</summary>
    public static RegistrationStatus Failed { get; } = new("Failed");

    /// <summary>It had, and did not do so again in time.</summary>
    public static RegistrationStatus Expired { get; } = new("Expired");

    /// <summary>It has.</summary>
    public static RegistrationStatus Registered { get; } = new("Registered");

    /// <summary>It had, and took it back.</summary>
    public static RegistrationStatus Unregistered { get; } = new("Unregistered");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static RegistrationStatus Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
