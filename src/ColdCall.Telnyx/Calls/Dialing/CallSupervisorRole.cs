using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>What a supervisor of a bridged call hears and says. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<CallSupervisorRole>))]
public readonly record struct CallSupervisorRole : ITextValue<CallSupervisorRole>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public CallSupervisorRole(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Hears both sides and is heard by both.</summary>
    public static CallSupervisorRole Barge { get; } = new("barge");

    /// <summary>Hears both sides and is heard by the supervised leg alone.</summary>
    public static CallSupervisorRole Whisper { get; } = new("whisper");

    /// <summary>Hears both sides and is heard by nobody.</summary>
    public static CallSupervisorRole Monitor { get; } = new("monitor");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static CallSupervisorRole Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
