using ColdCall.Emulator.Core;
using ColdCall.Emulator.Telnyx;
using ColdCall.Emulator.Twilio;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Control;

/// <summary>Reads a fault, and refuses one that could never strike as meant.</summary>
internal static class FaultScript
{
    private const int MaxTimes = 1_000_000;
    private const int MaxCopies = 1_000;
    private const int MaxBehind = 10;
    private static readonly TimeSpan HeldBackAtMost = TimeSpan.FromSeconds(5);

    /// <param name="body">What was asked for.</param>
    /// <param name="id">The number of the new rule.</param>
    /// <param name="operations">Every command that there is.</param>
    /// <param name="seed">What is drawn from where the body names no seed.</param>
    public static FaultRule Read(ControlFields body, long id, IReadOnlyList<string> operations, ulong seed)
    {
        body.AllowOnly(
            "on", "operation", "event", "kind", "acts", "status", "retry_after", "body", "delay_ms", "delay_max_ms", "copies", "behind", "probability", "times", "seed");
        body.RequiredText("on");
        string on = body.Choice("on", "command", "webhook")!;
        string name = on == "command"
            ? NameOf(body, "operation", "event", operations)
            : NameOf(body, "event", "operation", [.. TelnyxEventTypes.All, .. TwilioEventNames.All]);
        body.RequiredText("kind");
        FaultKind kind = FaultNames.Parse(body.Choice("kind", FaultNames.For(on))!);
        if (kind == FaultKind.StaleTimestamp && TwilioEventNames.All.Contains(name))
            throw new ControlException(400, $"Twilio signs no time, so '{name}' cannot be stale; send it again late instead: 'duplicate' with 'delay_ms'.");
        TimeSpan delay = ReadDelay(body, kind);
        double? probability = body.Number("probability", 0, 1);
        return new FaultRule
        {
            Id = id,
            On = on,
            Name = name,
            Kind = kind,
            AfterActing = ReadActs(body, on),
            Status = ReadStatus(body, kind),
            RetryAfter = Only(kind == FaultKind.Status, "retry_after", ReadHeader(body, "retry_after"), "kind 'status'"),
            Body = ReadBody(body, kind),
            Delay = delay,
            MaxDelay = ReadMaxDelay(body, kind, delay),
            Copies = ReadCount(body, "copies", kind == FaultKind.Duplicate, "kind 'duplicate'", MaxCopies),
            Behind = ReadCount(body, "behind", kind == FaultKind.Reorder, "kind 'reorder'", MaxBehind),
            Probability = probability ?? 1,
            Times = ReadTimes(body, probability is not null),
            Draws = new IdSource((ulong?)body.Whole("seed", 0, int.MaxValue) ?? seed),
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

    private static string? ReadBody(ControlFields body, FaultKind kind)
    {
        string? garbled = Only(kind == FaultKind.Garbage, "body", body.Choice("body", GarbledBody.Names), "kind 'garbage'");
        return kind == FaultKind.Garbage ? garbled ?? GarbledBody.Names[0] : null;
    }

    private static TimeSpan ReadDelay(ControlFields body, FaultKind kind)
    {
        TimeSpan? delay = body.Milliseconds("delay_ms");
        return kind switch
        {
            FaultKind.Delay when delay is null && !body.Has("delay_max_ms") => throw new ControlException(400, "Kind 'delay' needs 'delay_ms' or 'delay_max_ms'."),
            FaultKind.Reorder when !body.Has("delay_max_ms") => delay ?? HeldBackAtMost,
            FaultKind.Delay or FaultKind.Duplicate or FaultKind.Reorder or FaultKind.Timeout => delay ?? TimeSpan.Zero,
            _ => delay is null ? TimeSpan.Zero : throw new ControlException(400, "'delay_ms' goes only with kinds 'delay', 'duplicate', 'reorder' and 'timeout'."),
        };
    }

    private static TimeSpan? ReadMaxDelay(ControlFields body, FaultKind kind, TimeSpan least)
    {
        if (body.Milliseconds("delay_max_ms") is not { } most) return null;
        if (kind is not (FaultKind.Delay or FaultKind.Duplicate or FaultKind.Reorder))
            throw new ControlException(400, "'delay_max_ms' goes only with kinds 'delay', 'duplicate' and 'reorder'.");
        return most >= least ? most : throw new ControlException(400, "'delay_max_ms' must not be less than 'delay_ms'.");
    }

    private static int ReadCount(ControlFields body, string name, bool allowed, string with, int most)
    {
        int? count = body.Whole(name, 1, most);
        return allowed || count is null ? count ?? 1 : throw new ControlException(400, $"'{name}' goes only with {with}.");
    }

    /// <summary>Once, or, where it is a matter of chance, for ever; null says for ever aloud.</summary>
    private static int? ReadTimes(ControlFields body, bool isChance) =>
        body.Whole("times", 1, MaxTimes) ?? (isChance || body.Has("times") ? null : 1);

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
