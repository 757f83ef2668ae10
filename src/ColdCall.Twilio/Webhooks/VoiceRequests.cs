using System.Collections.Concurrent;

namespace ColdCall.Twilio.Webhooks;

/// <summary>
/// Twilio's questions what to do with calls that come in. Each waits a little for the application's decision, and answers with it; until then the caller
/// hears ringing. A decision that comes later, or on another node, redirects the call.
/// </summary>
internal sealed class VoiceRequests(TimeProvider clock)
{
    // Twilio waits 15 seconds in all.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    // Long enough for any decision that still comes; then the call ends by itself.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<string, TaskCompletionSource<TwimlResponse>> _open = new(StringComparer.Ordinal);

    /// <summary>Waits for the decision about a call.</summary>
    /// <returns>The TwiML to answer with: the decision, or to wait for it in silence.</returns>
    public async Task<WebhookReply> ReplyAsync(string callSid, CancellationToken cancellationToken)
    {
        // Twilio asks again where its first question failed: both wait for the same decision.
        TaskCompletionSource<TwimlResponse> decision = _open.GetOrAdd(callSid, _ => new());
        try
        {
            await ((Task)decision.Task).WaitAsync(Patience, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            decision.TrySetResult(new TwimlResponse(new TwimlPause { Length = Pause }));
            TwimlResponse twiml = await decision.Task.ConfigureAwait(false);
            return new WebhookReply { ContentType = TwimlResponse.ContentType, Content = twiml.ToXml() };
        }
        finally
        {
            _open.TryRemove(new(callSid, decision));
        }
    }

    /// <summary>Decides about a call whose question is open here.</summary>
    /// <returns>Whether it was, and is answered with this.</returns>
    public bool TryDecide(string callSid, TwimlResponse twiml) => _open.TryGetValue(callSid, out TaskCompletionSource<TwimlResponse>? decision) && decision.TrySetResult(twiml);
}
