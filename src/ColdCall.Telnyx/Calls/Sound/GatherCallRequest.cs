namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxCalls.GatherAsync"/> sends. Null members are left to Telnyx's defaults.</summary>
public sealed record GatherCallRequest : CommandRequest
{
    /// <summary>The fewest digits, at least 1.</summary>
    /// <value>Telnyx's default is 1.</value>
    public int? MinimumDigits { get; init; }

    /// <summary>The most digits, up to 128; with that many the gathering ends.</summary>
    /// <value>Telnyx's default is 128.</value>
    public int? MaximumDigits { get; init; }

    /// <summary>The digits that count.</summary>
    /// <value>Telnyx's default is <c>0123456789#*</c>.</value>
    public string? ValidDigits { get; init; }

    /// <summary>The digit that ends the gathering before there are <see cref="MaximumDigits"/>.</summary>
    /// <value>Telnyx's default is <c>#</c>.</value>
    public string? TerminatingDigit { get; init; }

    /// <summary>How long to wait for the next digit, in milliseconds.</summary>
    /// <value>Telnyx's default is 5000.</value>
    public int? InterDigitTimeoutMillis { get; init; }

    /// <summary>How long to wait for the first digit, in milliseconds.</summary>
    /// <value>Telnyx's default is 5000.</value>
    public int? InitialTimeoutMillis { get; init; }

    /// <summary>How long the whole may take, in milliseconds.</summary>
    /// <value>Telnyx's default is 60000.</value>
    public int? TimeoutMillis { get; init; }

    /// <summary>A name, from 1 to 40 characters, that <c>call.gather.ended</c> repeats.</summary>
    /// <value>Telnyx makes one by default.</value>
    public string? GatherId { get; init; }

    /// <summary>Base64 text that Telnyx repeats in every later event of the leg; null leaves what it has.</summary>
    public string? ClientState { get; init; }
}
