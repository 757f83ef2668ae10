using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>Who asks for T.38 on fax calls. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<T38ReinviteSource>))]
public readonly record struct T38ReinviteSource : ITextValue<T38ReinviteSource>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public T38ReinviteSource(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Telnyx.</summary>
    public static T38ReinviteSource Telnyx { get; } = new("telnyx");

    /// <summary>Your side.</summary>
    public static T38ReinviteSource Customer { get; } = new("customer");

    /// <summary>Nobody.</summary>
    public static T38ReinviteSource Disabled { get; } = new("disabled");

    /// <summary>Either side; Telnyx passes it on.</summary>
    public static T38ReinviteSource Passthru { get; } = new("passthru");

    /// <summary>The caller; Telnyx passes it on.</summary>
    public static T38ReinviteSource CallerPassthru { get; } = new("caller-passthru");

    /// <summary>The called side; Telnyx passes it on.</summary>
    public static T38ReinviteSource CalleePassthru { get; } = new("callee-passthru");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static T38ReinviteSource Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
