using ColdCall.Emulator.Telnyx;
using ColdCall.Emulator.Twilio;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Control;

/// <summary>Reads a fault, and refuses one that could never strike as meant.</summary>
internal static class FaultScript
{
    private const int MaxTimes = 1_000_000;

    public static FaultRule Read(ControlFields body, long id, IReadOnlyList<string> operations)
    {
        body.AllowOnly("on", "operation", "event", "kind", "acts", "status", "retry_after", "delay_ms", "times");
        body.RequiredText("on");
        string on = body.Choice("on", "command", "webhook")!;
        string name = on == "command"
            ? NameOf(body, "operation", "event", operations)
            : NameOf(body, "event", "operation", [.. TelnyxEventTypes.All, .. TwilioEventNames.All]);
        body.RequiredText("kind");
        FaultKind kind = FaultNames.Parse(body.Choice("kind", FaultNames.For(on))!);
        int times = body.Whole("times", 1, MaxTimes) ?? 1;
        return new FaultRule
        {
            Id = id,
            On = on,
            Name = name,
            Kind = kind,
            AfterActing = ReadActs(body, on),
            Status = ReadStatus(body, kind),
            RetryAfter = Only(kind == FaultKind.Status, "retry_after", ReadHeader(body, "retry_after"), "kind 'status'"),
            Delay = ReadDelay(body, kind),
            Times = times,
        };
    }

    private static string NameOf(ControlFields body, string field, string other, IReadOnlyList<string> known)
    {
        if (body.Text(other) is not null) throw new ControlException(400, $"'{other}' does not go with this 'on'; use '{field}'.");
        return body.Choice(field, ["*", .. known]) ?? "*";
    }

    private static bool ReadActs(ControlFields body, string on)
    {
        string? acts = Only(on == "command", "acts", body.Choice("acts", "before", "after"), "commands");
        return acts == "after";
    }

    private static int ReadStatus(ControlFields body, FaultKind kind)
    {
        int? status = body.Whole("status", 400, 599);
        if (kind == FaultKind.Status) return status ?? throw new ControlException(400, "Kind 'status' needs a 'status' from 400 to 599.");
        return status is null ? 0 : throw new ControlException(400, "'status' goes only with kind 'status'.");
    }

    private static TimeSpan ReadDelay(ControlFields body, FaultKind kind)
    {
        TimeSpan? delay = body.Milliseconds("delay_ms");
        if (kind == FaultKind.Delay) return delay ?? throw new ControlException(400, "Kind 'delay' needs 'delay_ms'.");
        if (delay is null || kind == FaultKind.Timeout) return delay ?? TimeSpan.Zero;
        throw new ControlException(400, "'delay_ms' goes only with kinds 'delay' and 'timeout'.");
    }

    private static string? ReadHeader(ControlFields body, string name)
    {
        string? value = body.Text(name);
        return value is null || value.All(letter => letter is >= ' ' and <= '~')
            ? value
            : throw new ControlException(400, $"'{name}' must be plain printable text: it becomes a header.");
    }

    private static string? Only(bool allowed, string name, string? value, string with) =>
        allowed || value is null ? value : throw new ControlException(400, $"'{name}' goes only with {with}.");
}
