namespace ColdCall.Guards;

/// <summary>The number in a SIP address, if its user is one, whether it is written with escapes, parameters, separators or a prefix for calls abroad.</summary>
internal static class SipUser
{
    private const string Separators = "-.()+";
    private const int MinDigits = 7;
    private const int MaxDigits = 15;
    private static readonly string[] AbroadPrefixes = ["011", "00"];

    /// <returns>The digits alone; null if the user is a name.</returns>
    public static string? DigitsOf(SipDestination sip)
    {
        string user = sip.Address[(sip.Address.IndexOf(':', StringComparison.Ordinal) + 1)..sip.Address.IndexOf('@', StringComparison.Ordinal)];
        string dialed = Uri.UnescapeDataString(user).Split(';', ':')[0];
        string digits = string.Concat(dialed.Where(each => !Separators.Contains(each, StringComparison.Ordinal)));
        return digits.Length > 0 && digits.All(char.IsAsciiDigit) ? digits : null;
    }

    /// <returns>The number that a gateway makes of the digits; null if they are too few or too many for one.</returns>
    public static string? NumberOf(string digits)
    {
        string bare = Array.Find(AbroadPrefixes, each => digits.StartsWith(each, StringComparison.Ordinal)) is { } prefix ? digits[prefix.Length..] : digits;
        return bare.Length is >= MinDigits and <= MaxDigits && bare[0] != '0' ? $"+{bare}" : null;
    }
}
