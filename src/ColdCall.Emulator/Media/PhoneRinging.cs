using ColdCall.Emulator.Core;

namespace ColdCall.Emulator.Media;

/// <summary>Lets virtual phones ring on a page, and be quiet again: compares what should ring there with what it was told.</summary>
internal static class PhoneRinging
{
    public static void Settle(Page page, MediaPlane plane)
    {
        foreach (Leg leg in page.Ringing.Where(leg => !Rings(page, leg, plane)).ToArray())
        {
            page.Ringing.Remove(leg);
            page.Send(PageFrames.RingEnd(leg, WhyQuiet(leg, plane)));
        }

        foreach (Leg leg in plane.Alive.Where(leg => Rings(page, leg, plane) && !page.Ringing.Contains(leg)))
        {
            page.Ringing.Add(leg);
            page.Send(PageFrames.Ring(leg));
        }
    }

    private static string WhyQuiet(Leg leg, MediaPlane plane)
    {
        if (leg.Ending is not null) return EndingWords.Of(leg);
        if (plane.FindLeg(leg.Id) is null) return EndingWords.Reset;
        return leg.State == LegState.Answered || plane.LineOf(leg) is not null ? EndingWords.AnsweredElsewhere : "this phone has another number now";
    }

    private static bool Rings(Page page, Leg leg, MediaPlane plane) =>
        leg is { State: LegState.Ringing, Direction: LegDirection.Outgoing, Phone.IsVirtual: true }
        && plane.FindLeg(leg.Id) is not null && plane.LineOf(leg) is null
        && page.IsPhone && (page.Number is null || page.Number == leg.Order.To);
}
