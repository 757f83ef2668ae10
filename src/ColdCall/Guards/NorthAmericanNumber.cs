namespace ColdCall.Guards;

/// <summary>The plan of North America, which has one shape for all its numbers: what nobody can have in it, its service codes, and its premium exchange.</summary>
/// <remarks>All of it is asked about a number without <c>+1</c>.</remarks>
internal static class NorthAmericanNumber
{
    private const int Length = 10;
    private const string EmergencyCode = "911";
    private const string PremiumExchange = "976";

    /// <returns>What an area code or exchange means that is really a service code, such as 911 and 411; null if there is none.</returns>
    public static DestinationRefusalReason? JudgeService(string national)
    {
        if (national.Length < 6) return null;
        if (national.StartsWith(EmergencyCode, StringComparison.Ordinal) || HasExchange(national, EmergencyCode)) return DestinationRefusalReason.Emergency;
        return national[1..3] == "11" ? DestinationRefusalReason.ShortNumber : null;
    }

    /// <returns>What speaks against it; null if nothing.</returns>
    public static DestinationRefusalReason? Judge(string national)
    {
        // Neither area code nor exchange begins with 0 or 1, and area codes with a 9 in the middle are kept for longer numbers.
        if (national.Length != Length || national[0] < '2' || national[1] == '9' || national[3] < '2') return DestinationRefusalReason.NotAssigned;
        return HasExchange(national, PremiumExchange) ? DestinationRefusalReason.Premium : null;
    }

    /// <summary>Behind the area codes of free calls, an exchange is three digits like any others.</summary>
    private static bool HasExchange(string national, string exchange) =>
        national[3..6] == exchange && !(national[0] == '8' && national[1] == national[2]);
}
