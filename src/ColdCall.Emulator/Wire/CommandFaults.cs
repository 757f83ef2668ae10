using System.Text;
using System.Text.Json.Nodes;

namespace ColdCall.Emulator.Wire;

/// <summary>Lets a fault strike a command, before or after the provider acts.</summary>
internal static class CommandFaults
{
    private static readonly TimeSpan UntilCut = TimeSpan.FromSeconds(60);

    public static WireReply Apply(FaultRule? fault, Func<WireReply> act, Func<int, JsonObject> refusal)
    {
        if (fault is null) return act();
        if (fault.Kind == FaultKind.Delay && !fault.AfterActing) return new WireReply(0, default) { Delay = fault.Delay, Later = act };
        WireReply? acted = fault.AfterActing ? act() : null;
        return fault.Kind switch
        {
            FaultKind.Status => Refused(fault, refusal),
            FaultKind.Timeout => new WireReply(0, default) { IsCut = true, Delay = fault.Delay > TimeSpan.Zero ? fault.Delay : UntilCut },
            FaultKind.Reset => new WireReply(0, default) { IsCut = true },
            FaultKind.Garbage => new WireReply(200, Encoding.UTF8.GetBytes("<html><body>Bad gateway</body>")) { ContentType = "text/html" },
            _ => acted! with { Delay = fault.Delay },
        };
    }

    private static WireReply Refused(FaultRule fault, Func<int, JsonObject> refusal)
    {
        var headers = new List<KeyValuePair<string, string>>();
        if (fault.RetryAfter is { } wait) headers.Add(new("Retry-After", wait));
        if (fault.Status == 429) headers.AddRange([new("x-ratelimit-limit", "1"), new("x-ratelimit-remaining", "0"), new("x-ratelimit-reset", "1")]);
        return WireReply.Of(fault.Status, refusal(fault.Status)) with { Headers = headers };
    }
}
