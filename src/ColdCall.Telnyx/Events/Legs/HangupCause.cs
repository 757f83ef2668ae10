using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>Why a leg ended, as Telnyx names it. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<HangupCause>))]
public readonly record struct HangupCause : ITextValue<HangupCause>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public HangupCause(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>One side hung up.</summary>
    public static HangupCause NormalClearing { get; } = new("normal_clearing");

    /// <summary>The line was busy.</summary>
    public static HangupCause UserBusy { get; } = new("user_busy");

    /// <summary>Nobody answered in <c>timeout_secs</c>, with <c>retry_on_timeout</c>.</summary>
    public static HangupCause Timeout { get; } = new("timeout");

    /// <summary>Nobody answered in <c>timeout_secs</c>, without <c>retry_on_timeout</c>.</summary>
    public static HangupCause NoAnswer { get; } = new("no_answer");

    /// <summary>The call was declined.</summary>
    public static HangupCause CallRejected { get; } = new("call_rejected");

    /// <summary>The number or address does not exist.</summary>
    public static HangupCause NotFound { get; } = new("not_found");

    /// <summary>The calling side gave up while it rang.</summary>
    public static HangupCause OriginatorCancel { get; } = new("originator_cancel");

    /// <summary><c>time_limit_secs</c> was reached.</summary>
    public static HangupCause TimeLimit { get; } = new("time_limit");

    /// <summary>The destination cannot be reached now. Seen in samples, not in the specification.</summary>
    public static HangupCause DestinationUnavailable { get; } = new("destination_unavailable");

    /// <summary>Telnyx does not say.</summary>
    public static HangupCause Unspecified { get; } = new("unspecified");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static HangupCause Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
