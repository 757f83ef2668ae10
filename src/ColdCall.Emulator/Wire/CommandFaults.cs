using System.Text;

namespace ColdCall.Emulator.Wire;

/// <summary>Lets a fault strike a command, before or after the provider acts.</summary>
internal static class CommandFaults
{
    private static readonly TimeSpan UntilCut = TimeSpan.FromSeconds(60);

    public static WireReply Apply(FaultRule? fault, Func<WireReply> act)
    {
        if (fault is null) return act();
        if (fault.Kind == FaultKind.Delay && !fault.AfterActing) return new WireReply(0, default) { Delay = fault.Delay, Later = act };
        WireReply? acted = fault.AfterActing ? act() : null;
        return fault.Kind switch
        {
            FaultKind.Status => Refused(fault),
            FaultKind.Timeout => new WireReply(0, default) { IsCut = true, Delay = fault.Delay > TimeSpan.Zero ? fault.Delay : UntilCut },
            FaultKind.Reset => new WireReply(0, default) { IsCut = true },
            FaultKind.Garbage => new WireReply(200, Encoding.UTF8.GetBytes("<html><body>Bad gateway</body>")) { ContentType = "text/html" },
            _ => acted! with { Delay = fault.Delay },
        };
    }

    private static WireReply Refused(FaultRule fault)
    {
        byte[] body = Encoding.UTF8.GetBytes(
            $$"""{"errors":[{"code":"{{CodeOf(fault.Status)}}","title":"Injected fault","detail":"The emulator was told to answer {{fault.Status}}."}]}""");
        var headers = new List<KeyValuePair<string, string>>();
        if (fault.RetryAfter is { } wait) headers.Add(new("Retry-After", wait));
        if (fault.Status == 429) headers.AddRange([new("x-ratelimit-limit", "1"), new("x-ratelimit-remaining", "0"), new("x-ratelimit-reset", "1")]);
        return new WireReply(fault.Status, body) { Headers = headers };
    }

    private static string CodeOf(int status) => status switch
    {
        401 => "10009",
        403 => "10010",
        404 => "10005",
        429 => "10011",
        _ => "10007",
    };
}
