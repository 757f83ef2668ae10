namespace ColdCall.Telnyx;

/// <summary><c>call.dtmf.received</c>: somebody pressed a key.</summary>
public sealed record CallDtmfReceivedEvent : CallEvent
{
    /// <summary>The key: <c>0</c> to <c>9</c>, <c>*</c>, <c>#</c>, or <c>A</c> to <c>D</c>.</summary>
    public string? Digit { get; init; }
}
