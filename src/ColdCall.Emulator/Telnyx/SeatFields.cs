using ColdCall.Emulator.Core;

namespace ColdCall.Emulator.Telnyx;

/// <summary>How a leg is to sit in a conference: the same fields in a join and in a dial.</summary>
internal static class SeatFields
{
    public static FieldRule[] Rules { get; } =
    [
        FieldRule.Flag("mute"),
        FieldRule.Flag("hold"),
        FieldRule.Flag("start_conference_on_enter"),
        FieldRule.Flag("end_conference_on_exit"),
        FieldRule.Flag("soft_end_conference_on_exit"),
        FieldRule.SupervisorRole,
        FieldRule.Texts("whisper_call_control_ids"),
        FieldRule.Beep,
    ];

    public static Seat Read(Fields fields) => new()
    {
        Muted = fields.Flag("mute"),
        OnHold = fields.Flag("hold"),
        StartsConference = fields.Flag("start_conference_on_enter"),
        EndsConference = fields.Flag("end_conference_on_exit"),
        SoftEndsConference = fields.Flag("soft_end_conference_on_exit"),
        Role = fields.Text("supervisor_role") ?? "none",
        Whispers = fields.Texts("whisper_call_control_ids"),
    };
}
