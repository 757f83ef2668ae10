using ColdCall.StateMachine;

namespace ColdCall.Conferences;

/// <summary>The provider's ids by which events without a tag find their conference.</summary>
internal static class IndexKeys
{
    public static IEnumerable<string> Of(ConferenceRecord state)
    {
        string account = ProviderDirectory.KeyOf(state.Provider, state.Account);
        IEnumerable<string> legs = state.Participants.Where(participant => participant.LegId is not null).Select(participant => Leg(account, participant.LegId!));
        return state.Room.Id is { } room ? legs.Append(Room(account, room)) : legs;
    }

    public static string Leg(string account, string legId) => $"leg:{account}:{legId}";

    public static string Room(string account, string roomId) => $"room:{account}:{roomId}";
}
