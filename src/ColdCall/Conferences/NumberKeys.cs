using ColdCall.StateMachine;
using ColdCall.Storage;

namespace ColdCall.Conferences;

/// <summary>The reservations that keep a number to one conference: taken with the first of its participants that is to be rung there, given back with the end of the last.</summary>
internal static class NumberKeys
{
    public static IEnumerable<Reservation> Taken(ConferenceRecord before, ConferenceRecord after) =>
        Of(after).Except(Of(before)).Select(name => new Reservation { Name = name, Holder = after.Id });

    public static IEnumerable<string> Freed(ConferenceRecord? before, ConferenceRecord after) => before is null ? [] : Of(before).Except(Of(after));

    public static IEnumerable<string> Of(ConferenceRecord state) => state.Participants
        .Where(participant => participant is { TakesNumber: true, Ended: false })
        .Select(participant => $"number {((PhoneDestination)participant.To).Number.Value}").Distinct();
}
