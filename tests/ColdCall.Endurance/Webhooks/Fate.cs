namespace ColdCall.Endurance.Webhooks;

/// <summary>What the post office does beside delivering a webhook.</summary>
internal enum Fate
{
    Genuine,
    Held,
    Repeated,
    Forged,
    Stale,
    Malformed,
}
