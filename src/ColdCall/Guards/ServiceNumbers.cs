using System.Collections.Frozen;

namespace ColdCall.Guards;

/// <summary>Emergency numbers and other short ones, also behind a trunk zero, a switchboard's nine or a calling code.</summary>
internal static class ServiceNumbers
{
    /// <summary>The longest of those that are dialed without an area code everywhere.</summary>
    private const int MaxLength = 3;

    /// <summary>Taken for a call for help by networks and switchboards everywhere.</summary>
    private static readonly FrozenSet<string> Everywhere = FrozenSet.Create("000", "112", "911", "999");

    /// <summary>
    /// The numbers of police, fire brigade, ambulance and coast guard around the world, from the ITU's and the national lists of 2025. They are refused
    /// behind every calling code; other numbers of so few digits count as short ones.
    /// </summary>
    private static readonly FrozenSet<string> Somewhere = FrozenSet.Create(
        "15", "17", "18", "100", "101", "102", "103", "104", "105", "106", "107", "108", "110", "111", "113", "114", "115", "116", "117", "118", "119", "120",
        "122", "123", "127", "128", "130", "131", "132", "133", "140", "144", "150", "155", "158", "166", "170", "180", "190", "191", "192", "193", "194", "195",
        "197", "198", "199", "912", "913", "933", "950", "991", "992", "993", "994", "995", "996", "997", "998");

    /// <returns>What the digits that follow a calling code mean; null if nothing special.</returns>
    public static DestinationRefusalReason? JudgeNational(string digits)
    {
        if (Foldings(digits).Any(each => Everywhere.Contains(each) || Somewhere.Contains(each))) return DestinationRefusalReason.Emergency;
        return digits.TrimStart('0').Length <= MaxLength ? DestinationRefusalReason.ShortNumber : null;
    }

    /// <returns>What digits without a calling code mean, where short ones are a switchboard's own extensions; null if nothing special.</returns>
    public static DestinationRefusalReason? JudgeExtension(string digits) =>
        Foldings(digits).Any(Everywhere.Contains) ? DestinationRefusalReason.Emergency : null;

    /// <summary>The digits as they are, without trunk zeros, and without the nine that gets an outside line.</summary>
    private static IEnumerable<string> Foldings(string digits)
    {
        yield return digits;
        string bare = WithoutZeros(digits);
        yield return bare;
        if (bare.StartsWith('9')) yield return WithoutZeros(bare[1..]);
    }

    private static string WithoutZeros(string digits) =>
        digits.TrimStart('0') is { Length: > 0 } rest ? rest : digits.Length >= MaxLength ? "000" : digits;
}
