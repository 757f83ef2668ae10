namespace ColdCall.Emulator.Telnyx;

/// <summary>What Telnyx demands of one field of a request.</summary>
internal sealed record FieldRule(string Name, FieldKind Kind)
{
    public bool IsRequired { get; init; }

    public int Minimum { get; init; } = int.MinValue;

    public int Maximum { get; init; } = int.MaxValue;

    /// <summary>The number of the error for a value out of range.</summary>
    public string RangeCode { get; init; } = "10033";

    public IReadOnlyList<string> Values { get; init; } = [];

    public FieldRule Required() => this with { IsRequired = true };

    public static FieldRule Text(string name) => new(name, FieldKind.Text);

    /// <summary>A text from 1 character up.</summary>
    public static FieldRule Text(string name, int maximum) => new(name, FieldKind.Text) { Minimum = 1, Maximum = maximum };

    public static FieldRule Flag(string name) => new(name, FieldKind.Flag);

    public static FieldRule Whole(string name, int minimum = int.MinValue, int maximum = int.MaxValue, string rangeCode = "10033") =>
        new(name, FieldKind.Whole) { Minimum = minimum, Maximum = maximum, RangeCode = rangeCode };

    public static FieldRule Choice(string name, params IReadOnlyList<string> values) => new(name, FieldKind.Choice) { Values = values };

    public static FieldRule Object(string name) => new(name, FieldKind.Object);

    public static FieldRule List(string name) => new(name, FieldKind.List);

    public static FieldRule Texts(string name) => new(name, FieldKind.Texts);

    public static FieldRule Time(string name) => new(name, FieldKind.Time);

    public static FieldRule WebAddress(string name) => new(name, FieldKind.WebAddress);

    public static FieldRule ClientState { get; } = new("client_state", FieldKind.Base64);

    public static FieldRule CommandId { get; } = Text("command_id");

    public static FieldRule CallControlId { get; } = Text("call_control_id").Required();

    public static FieldRule CallControlIds { get; } = Texts("call_control_ids");

    public static FieldRule Beep { get; } = Choice("beep_enabled", "always", "never", "on_enter", "on_exit");

    public static FieldRule Region { get; } = Choice("region", "Australia", "Europe", "Middle East", "US");

    public static FieldRule SupervisorRole { get; } = Choice("supervisor_role", "barge", "monitor", "none", "whisper");
}
