using ColdCall.Emulator.Core;

namespace ColdCall.Emulator.Media;

/// <summary>A virtual phone that a person picked up on a page.</summary>
internal sealed class PhoneEnd(MediaPlane plane, Page page, Leg leg) : ILineEnd
{
    public Page Page { get; } = page;

    public string Kind => "phone";

    /// <summary>The person has picked up already; the rest is the page's.</summary>
    public bool IsRinging => false;

    public void Offer(string sdp, int take, DateTimeOffset now) => Page.Send(PageFrames.Offer(leg, take, sdp));

    public void Answer(string sdp, DateTimeOffset now) => throw new InvalidOperationException("A phone never offers.");

    public void Reconnect(DateTimeOffset now) => plane.LineOf(leg)?.Start(offer: null, now);
}
