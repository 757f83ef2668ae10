namespace ColdCall.Emulator.Wire;

/// <summary>A webhook that waits until it was overtaken.</summary>
/// <param name="webhook">It waits.</param>
/// <param name="after">The number of the last delivery when it was held back; only later ones overtake it.</param>
/// <param name="behind">How many have to.</param>
internal sealed class HeldWebhook(Webhook webhook, long after, int behind)
{
    private int _left = behind;

    public Webhook Webhook => webhook;

    /// <summary>Takes note of a delivery that has gone; true if it was the last one to wait for.</summary>
    public bool IsOvertaken(Dispatch dispatch)
    {
        if (dispatch.IsCopy || dispatch.Attempt > 1 || dispatch.Entry.Sequence <= after || !IsRelated(dispatch.Webhook)) return false;
        return --_left == 0;
    }

    private bool IsRelated(Webhook other) =>
        (webhook.LegId is { } leg && leg == other.LegId) || (webhook.ConferenceId is { } conference && conference == other.ConferenceId);
}
