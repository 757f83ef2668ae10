using ColdCall.StateMachine;
using ColdCall.Storage;

namespace ColdCall.Conferences;

/// <summary>
/// The reservations that participants hold: a number that is this conference's alone, from the first that is to be rung there to the end of the last; and
/// the places within the limits of legs, until the leg is down.
/// </summary>
internal static class HeldNames
{
    public static IEnumerable<Reservation> Taken(ConferenceRecord before, ConferenceRecord after) =>
        Of(after).Except(Of(before)).Select(name => new Reservation { Name = name, Holder = after.Id });

    public static IEnumerable<string> Freed(ConferenceRecord? before, ConferenceRecord after) => before is null ? [] : Of(before).Except(Of(after));

    public static IEnumerable<string> Of(ConferenceRecord state) => Numbers(state).Concat(Places(state));

    private static IEnumerable<string> Numbers(ConferenceRecord state) => state.Participants
        .Where(participant => participant is { TakesNumber: true, Ended: false })
        .Select(participant => $"number {((PhoneDestination)participant.To).Number.Value}").Distinct();

    private static IEnumerable<string> Places(ConferenceRecord state) => state.Participants
        .Where(participant => !participant.Ended || participant.HasLiveLeg)
        .SelectMany(participant => participant.Places);
}
