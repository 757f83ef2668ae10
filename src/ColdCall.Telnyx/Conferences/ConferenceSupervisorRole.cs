using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>What a supervisor in a conference hears and says. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<ConferenceSupervisorRole>))]
public readonly record struct ConferenceSupervisorRole : ITextValue<ConferenceSupervisorRole>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public ConferenceSupervisorRole(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>No supervisor: an ordinary participant.</summary>
    public static ConferenceSupervisorRole None { get; } = new("none");

    /// <summary>Hears and is heard by all, the same as <see cref="None"/>.</summary>
    public static ConferenceSupervisorRole Barge { get; } = new("barge");

    /// <summary>Hears all and is heard by nobody.</summary>
    public static ConferenceSupervisorRole Monitor { get; } = new("monitor");

    /// <summary>Hears all and is heard by some legs only.</summary>
    public static ConferenceSupervisorRole Whisper { get; } = new("whisper");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static ConferenceSupervisorRole Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
