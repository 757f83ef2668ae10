namespace ColdCall.Emulator.Wire;

/// <summary>Lets a fault strike a command, before or after the provider acts.</summary>
internal static class CommandFaults
{
    private static readonly TimeSpan UntilCut = TimeSpan.FromSeconds(60);

    public static WireReply Apply(FaultRule? fault, Func<WireReply> act, Func<int, WireReply> refusal)
    {
        if (fault is null) return act();
        if (fault.Kind == FaultKind.Delay && !fault.AfterActing) return new WireReply(0, default) { Delay = fault.NextDelay(), Later = act };
        WireReply? acted = fault.AfterActing ? act() : null;
        return fault.Kind switch
        {
            FaultKind.Status => Refused(fault, refusal),
            FaultKind.Timeout => new WireReply(0, default) { IsCut = true, Delay = fault.Delay > TimeSpan.Zero ? fault.Delay : UntilCut },
            FaultKind.Reset => new WireReply(0, default) { IsCut = true },
            FaultKind.Garbage => GarbledBody.Reply(fault.Body!, acted),
            _ => acted! with { Delay = fault.NextDelay() },
        };
    }

    private static WireReply Refused(FaultRule fault, Func<int, WireReply> refusal)
    {
        WireReply reply = refusal(fault.Status);
        return fault.RetryAfter is { } wait ? reply with { Headers = [new("Retry-After", wait), .. reply.Headers] } : reply;
    }
}
