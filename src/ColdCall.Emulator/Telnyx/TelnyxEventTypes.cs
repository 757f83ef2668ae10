namespace ColdCall.Emulator.Telnyx;

/// <summary>The types of event that the emulator sends.</summary>
internal static class TelnyxEventTypes
{
    public const string CallInitiated = "call.initiated";
    public const string CallAnswered = "call.answered";
    public const string CallHangup = "call.hangup";
    public const string MachineDetectionEnded = "call.machine.detection.ended";
    public const string MachineGreetingEnded = "call.machine.greeting.ended";
    public const string MachinePremiumDetectionEnded = "call.machine.premium.detection.ended";
    public const string MachinePremiumGreetingEnded = "call.machine.premium.greeting.ended";
    public const string ConferenceCreated = "conference.created";
    public const string ConferenceEnded = "conference.ended";
    public const string ParticipantJoined = "conference.participant.joined";
    public const string ParticipantLeft = "conference.participant.left";

    public static IReadOnlyList<string> All { get; } =
    [
        CallInitiated, CallAnswered, CallHangup, MachineDetectionEnded, MachineGreetingEnded, MachinePremiumDetectionEnded,
        MachinePremiumGreetingEnded, ConferenceCreated, ConferenceEnded, ParticipantJoined, ParticipantLeft,
    ];
}
