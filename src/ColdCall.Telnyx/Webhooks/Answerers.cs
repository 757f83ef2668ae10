namespace ColdCall.Telnyx.Webhooks;

/// <summary>Telnyx's verdicts on who answered, in the words that all providers share.</summary>
internal static class Answerers
{
    public static Answerer Of(MachineDetectionResult? result) => result switch
    {
        { } known when known == MachineDetectionResult.Human => Answerer.Person,
        { } known when known == MachineDetectionResult.Machine => Answerer.Machine,
        // Also what is new to us: a person who is taken for a machine is hung up on.
        _ => Answerer.Uncertain,
    };

    public static Answerer Of(PremiumMachineDetectionResult? result) => result switch
    {
        { } known when known == PremiumMachineDetectionResult.HumanResidence || known == PremiumMachineDetectionResult.HumanBusiness => Answerer.Person,
        { } known when known == PremiumMachineDetectionResult.Machine => Answerer.Machine,
        { } known when known == PremiumMachineDetectionResult.FaxDetected => Answerer.Fax,
        _ => Answerer.Uncertain,
    };
}
