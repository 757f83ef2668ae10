namespace ColdCall.Emulator.Wire;

/// <summary>A fault to strike the next commands or webhooks that match.</summary>
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

    public TimeSpan Delay { get; init; }

    public required int Times { get; init; }

    public int Left { get; set; }

    public bool Matches(string on, string name) => Left > 0 && On == on && (Name == "*" || Name == name);
}
