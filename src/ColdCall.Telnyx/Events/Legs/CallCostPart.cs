namespace ColdCall.Telnyx;

/// <summary>One part of what a leg cost.</summary>
public sealed record CallCostPart
{
    /// <summary>What is charged for, for example <c>sip-trunking</c>, <c>call-control</c> or <c>call-recording</c>. New ones may come at any time.</summary>
    public string? CallPart { get; init; }

    /// <summary>What it cost, a decimal number as text.</summary>
    public string? Cost { get; init; }

    /// <summary>The price of a minute, a decimal number as text.</summary>
    public string? Rate { get; init; }

    /// <summary>The currency, for example <c>USD</c>.</summary>
    public string? Currency { get; init; }

    /// <summary>The duration that is billed, in seconds.</summary>
    public int? BilledDurationSecs { get; init; }
}
