using ColdCall;
using Dialer.Data;

namespace Dialer.Calls;

/// <summary>Ends calls: the reason is written first, then everybody is hung up, and the last event closes the record.</summary>
internal sealed class CallEnding(CallJournal journal, IConferenceDialer dialer, TimeProvider clock)
{
    /// <returns>The call; null if there is none.</returns>
    public async Task<Call?> EndAsync(string id, CallCause cause, string? text = null)
    {
        Call? call = await journal.ChangeAsync(id, each =>
        {
            if (each.EndedAt is not null) return;
            each.Blame(cause, text);
            if (each.ConferenceId is null) each.End(cause, clock.GetUtcNow());
        });
        if (call is { EndedAt: null, ConferenceId: { } conference }) await dialer.EndAsync(new ConferenceId(conference));
        return call;
    }
}
