using System.Collections.Frozen;

namespace ColdCall.Guards;

/// <summary>
/// Which country a number is in, by its calling code. Sources: ITU-T Recommendation E.164 with the ITU's list of assigned country codes, and the North
/// American Numbering Plan's list of area codes, both as they stood in 2025.
/// </summary>
internal static class CallingCodes
{
    private const string NorthAmerica = "+1";

    /// <summary>The calling codes of two digits; of the others, those in zones 1 and 7 have one, and all the rest three.</summary>
    private static readonly FrozenSet<string> TwoDigits = FrozenSet.Create(
        "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49", "51", "52", "53", "54", "55", "56",
        "57", "58", "60", "61", "62", "63", "64", "65", "66", "81", "82", "84", "86", "90", "91", "92", "93", "94", "95", "98");

    /// <summary>Area codes of North America's plan that are neither in the United States (with its states alone) nor in Canada.</summary>
    private static readonly FrozenSet<string> Islands = FrozenSet.Create(
        "242", "246", "264", "268", "284", "340", "345", "441", "473", "649", "658", "664", "670", "671", "684", "721", "758", "767", "784", "787", "809",
        "829", "849", "868", "869", "876", "939");

    /// <summary>The country's calling code with its plus sign; that of an island within North America's plan has its area code, as in <c>+1876</c>.</summary>
    public static string CountryOf(string number)
    {
        string code = CodeOf(number);
        return code == NorthAmerica && number.Length >= 5 && Islands.Contains(number[2..5]) ? number[..5] : code;
    }

    /// <summary>The national part of a number: what follows the calling code.</summary>
    public static string NationalOf(string number) => number[CodeOf(number).Length..];

    public static bool IsInNorthAmerica(string number) => CodeOf(number) == NorthAmerica;

    /// <summary>Whether a text is exactly what <see cref="CountryOf"/> can say.</summary>
    public static bool IsCountry(string text) =>
        text is { Length: >= 2 and <= 5 } && text[0] == '+' && text[1] != '0' && text[1..].All(char.IsAsciiDigit) && CountryOf(text + "000000000") == text
        && NumberRanges.Find(text)?.Reason != DestinationRefusalReason.NotAssigned;

    private static string CodeOf(string number) =>
        number[1] is '1' or '7' ? number[..2]
        : TwoDigits.Contains(number[1..3]) ? number[..3]
        : number[..4];
}
