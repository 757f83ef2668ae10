namespace ColdCall.Twilio.Webhooks;

/// <summary>Twilio's verdicts on who answered, in the words that all providers share.</summary>
internal static class Answerers
{
    public static Answerer Of(AnsweredBy answeredBy) => answeredBy.Value switch
    {
        "human" => Answerer.Person,
        "machine_start" or "machine_end_beep" or "machine_end_silence" or "machine_end_other" => Answerer.Machine,
        "fax" => Answerer.Fax,
        // Also what is new to us: a person who is taken for a machine is hung up on.
        _ => Answerer.Uncertain,
    };

    /// <summary>Whether the verdict came with the end of a machine's greeting.</summary>
    public static bool HaveHeardTheGreeting(AnsweredBy answeredBy) =>
        answeredBy == AnsweredBy.MachineEndBeep || answeredBy == AnsweredBy.MachineEndSilence || answeredBy == AnsweredBy.MachineEndOther;
}
