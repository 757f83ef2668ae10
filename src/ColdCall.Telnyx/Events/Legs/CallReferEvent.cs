namespace ColdCall.Telnyx;

/// <summary>What events about handing a leg over by SIP REFER carry.</summary>
public abstract record CallReferEvent : CallEvent
{
    /// <summary>The SIP status that the other side last told of the attempt, for example 200.</summary>
    public int? SipNotifyResponse { get; init; }
}
