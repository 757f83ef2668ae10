namespace ColdCall.Emulator.Wire;

/// <summary>Fault kinds as the control API writes them.</summary>
internal static class FaultNames
{
    private static readonly (string Name, FaultKind Kind, bool OnCommand, bool OnWebhook)[] All =
    [
        ("status", FaultKind.Status, true, false),
        ("timeout", FaultKind.Timeout, true, false),
        ("reset", FaultKind.Reset, true, false),
        ("garbage", FaultKind.Garbage, true, false),
        ("delay", FaultKind.Delay, true, true),
        ("duplicate", FaultKind.Duplicate, false, true),
        ("reorder", FaultKind.Reorder, false, true),
        ("drop", FaultKind.Drop, false, true),
        ("bad_signature", FaultKind.BadSignature, false, true),
        ("forged_twin", FaultKind.ForgedTwin, false, true),
        ("stale_timestamp", FaultKind.StaleTimestamp, false, true),
        ("truncated", FaultKind.Truncated, false, true),
        ("malformed", FaultKind.Malformed, false, true),
    ];

    public static string Of(FaultKind kind) => All.First(known => known.Kind == kind).Name;

    public static IReadOnlyList<string> For(string on) =>
        [.. All.Where(known => on == "command" ? known.OnCommand : known.OnWebhook).Select(known => known.Name)];

    public static FaultKind Parse(string name) => All.First(known => known.Name == name).Kind;
}
