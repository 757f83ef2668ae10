using ColdCall.Emulator.Core;

namespace ColdCall.Emulator.Wire;

/// <summary>A fault to strike commands or webhooks that match, so many times or for ever, always or now and then.</summary>
internal sealed class FaultRule
{
    public required long Id { get; init; }

    /// <summary><c>command</c> or <c>webhook</c>.</summary>
    public required string On { get; init; }

    /// <summary>The operation or the type of event it waits for; <c>*</c> for any.</summary>
    public required string Name { get; init; }

    public required FaultKind Kind { get; init; }

    /// <summary>False: the provider never learns of the command. True: it has acted, and only its answer suffers.</summary>
    public bool AfterActing { get; init; }

    public int Status { get; init; } = 500;

    public string? RetryAfter { get; init; }

    /// <summary>What a garbled answer looks like.</summary>
    public string? Body { get; init; }

    public TimeSpan Delay { get; init; }

    /// <summary>With it, each delay is drawn between <see cref="Delay"/> and this.</summary>
    public TimeSpan? MaxDelay { get; init; }

    /// <summary>How many copies follow a webhook.</summary>
    public int Copies { get; init; }

    /// <summary>How many webhooks are to overtake the one that is held back.</summary>
    public int Behind { get; init; }

    /// <summary>How likely it strikes what matches, from 0 to 1.</summary>
    public double Probability { get; init; } = 1;

    /// <summary>Null: for ever.</summary>
    public required int? Times { get; init; }

    /// <summary>Draws of its own: other rules, and ids, do not shift them.</summary>
    public required IdSource Draws { get; init; }

    public int Struck { get; private set; }

    public int? Left => Times - Struck;

    public bool Matches(string on, string name) => Left is null or > 0 && On == on && (Name == "*" || Name == name);

    /// <summary>False for what the fault could do nothing to.</summary>
    public bool Fits(Webhook webhook) => Kind switch
    {
        FaultKind.StaleTimestamp => webhook.IsTimeSigned,
        FaultKind.Truncated or FaultKind.Malformed => webhook.Method == "POST",
        _ => true,
    };

    public bool IsDrawn() => Draws.Fraction() < Probability;

    public TimeSpan NextDelay() => MaxDelay is { } most ? Delay + ((most - Delay) * Draws.Fraction()) : Delay;

    public void CountStrike() => Struck++;
}
