using ColdCall.Telnyx;

namespace TrimSmoke;

/// <summary>Remembers the leg that ended.</summary>
internal sealed class CallLog : IWebhookHandler<CallEvent>
{
    public string? Ended { get; private set; }

    public ValueTask HandleAsync(CallEvent told, WebhookContext context, CancellationToken cancellationToken)
    {
        if (told is CallHangupEvent) Ended = told.CallControlId;
        return ValueTask.CompletedTask;
    }
}
