namespace ColdCall.Endurance.Webhooks;

/// <summary>How a call goes.</summary>
internal enum CallKind
{
    LeadHangsUp,
    ApplicationEnds,
    LeadIsBusy,
}
