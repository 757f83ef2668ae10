using System.Globalization;

namespace ColdCall.Guards;

/// <summary>What is wrong with the guard's settings, each fault with its key and its remedy.</summary>
internal static class GuardOptionsFaults
{
    private const int MaxPrefixLength = 16;
    private const int MostLegs = 10_000;

    public static IEnumerable<string> Of(GuardOptions options)
    {
        for (int i = 0; i < options.Countries.Count; i++)
        {
            if (options.Countries[i] != "*" && !CallingCodes.IsCountry(options.Countries[i]))
                yield return $"{At("Countries", i)} is no country's calling code. Write it like +1 or +44, an island of North America's plan with its area code like +1876, and * for all countries; a part of a country belongs in ColdCall:Guard:Allow.";
        }

        foreach (string fault in LimitFaults(options)) yield return fault;
        foreach (string fault in PrefixFaults("Allow", options.Allow).Concat(PrefixFaults("Deny", options.Deny))) yield return fault;
        foreach (string both in options.Allow.Intersect(options.Deny))
            yield return $"ColdCall:Guard lists {both} in Allow and in Deny, where Deny wins. Remove one of them.";
    }

    private static IEnumerable<string> LimitFaults(GuardOptions options)
    {
        if (options.MaxLegs is < 1 or > MostLegs) yield return $"ColdCall:Guard:MaxLegs must be from 1 to {MostLegs}. Leave it out for no limit.";
        if (options.MaxLegsPerAgent is < 1 or > MostLegs) yield return $"ColdCall:Guard:MaxLegsPerAgent must be from 1 to {MostLegs}. Leave it out for no limit.";
        if (options.DialsPerSecond is not null and not (>= 0.01 and <= 1000)) yield return "ColdCall:Guard:DialsPerSecond must be from 0.01 to 1000, for example 1. Leave it out for no limit.";
    }

    private static IEnumerable<string> PrefixFaults(string list, IList<string> prefixes)
    {
        for (int i = 0; i < prefixes.Count; i++)
        {
            if (prefixes[i] is not { Length: >= 2 and <= MaxPrefixLength } prefix || prefix[0] != '+' || prefix[1] == '0' || !prefix[1..].All(char.IsAsciiDigit))
                yield return $"{At(list, i)} must be the beginning of numbers in E.164 form, for example +1202 or +49180.";
        }
    }

    private static string At(string list, int index) => $"ColdCall:Guard:{list}:{index.ToString(CultureInfo.InvariantCulture)}";
}
