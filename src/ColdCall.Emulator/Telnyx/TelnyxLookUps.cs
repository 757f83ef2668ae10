using ColdCall.Emulator.Core;

namespace ColdCall.Emulator.Telnyx;

/// <summary>Finds what belongs to Telnyx: an id of another provider is as unknown here as any other.</summary>
internal static class TelnyxLookUps
{
    extension(Exchange exchange)
    {
        public Leg LegOf(string handle) =>
            exchange.FindLeg(handle) is { Order.Details: TelnyxLeg } leg ? leg : throw new RefusedException(Refusal.UnknownLeg);

        public Conference ConferenceWithId(string id) =>
            exchange.FindConference(id) is { Owner.Order.Details: TelnyxLeg } conference ? conference : throw new RefusedException(Refusal.UnknownConference);

        /// <summary>By id; else by name: the active one, or the latest that had it.</summary>
        public Conference ConferenceOf(string idOrName) =>
            exchange.FindConference(idOrName) is null && exchange.FindConferenceNamed(idOrName) is { } named ? named : exchange.ConferenceWithId(idOrName);
    }
}
