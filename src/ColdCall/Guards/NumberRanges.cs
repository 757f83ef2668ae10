using System.Collections.Frozen;
using static ColdCall.DestinationRefusalReason;

namespace ColdCall.Guards;

/// <summary>
/// Numbers that cost more than an ordinary call, that nobody answers, or that cannot exist. Sources: ITU-T E.164 and the ITU's list of assigned country
/// codes, the list of area codes of North America's plan, and the national numbering plans; all as they stood in 2025.
/// </summary>
/// <remarks>
/// Only ranges that their beginning alone tells apart are listed, and only of countries that are called much: for all others the list of allowed countries
/// is the guard. It is meant to be read and completed by hand.
/// </remarks>
internal static class NumberRanges
{
    private const int LongestPrefix = 8;

    public static FrozenDictionary<string, NumberRange> All { get; } = Ranges()
        .SelectMany(each => each.Beginnings.Split(' ').Select(beginning => new NumberRange($"+{each.Code}{beginning}", each.Reason)))
        .ToFrozenDictionary(range => range.Prefix);

    /// <summary>The narrowest range that a number is in.</summary>
    public static NumberRange? Find(string number)
    {
        FrozenDictionary<string, NumberRange>.AlternateLookup<ReadOnlySpan<char>> ranges = All.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int length = Math.Min(LongestPrefix, number.Length); length > 1; length--)
        {
            if (ranges.TryGetValue(number.AsSpan(0, length), out NumberRange? range)) return range;
        }

        return null;
    }

    private static IEnumerable<(string Code, DestinationRefusalReason? Reason, string Beginnings)> Ranges() =>
    [
        // Of no country.
        ("", Satellite, "870 881"),
        ("", GlobalService, "800 882 883 888"),
        ("", SharedCost, "808"),
        ("", Personal, "878"),
        ("", Premium, "979"),
        ("", NotAssigned, "210 214 215 217 219 259 28 292 293 294 295 296 384 388 422 424 425 426 427 428 429 671 684 693 694 695 696 697 698 699"),
        ("", NotAssigned, "801 802 803 804 805 806 807 809 83 851 854 857 858 859 871 872 873 874 875 876 877 879 884 885 887 889 89 969 978 990 991 997 999"),

        // North America.
        ("1", Premium, "900"),
        ("1", Personal, "500 521 522 523 524 525 526 527 528 529 532 533 544 566 577 588 622 633"),
        ("1", Corporate, "600 700 710"),

        // Europe.
        ("30", Premium, "901 909"), ("30", SharedCost, "801"), ("30", Personal, "70"),
        ("31", Premium, "900 906 909"), ("31", Corporate, "14 84 87"), ("31", Pager, "66"),
        ("32", Premium, "70 90"), ("32", SharedCost, "7879"),
        ("33", Premium, "83 85 86 88 89"), ("33", SharedCost, "81 82 84"), ("33", Corporate, "806 807 808 809"),
        ("34", Premium, "803 806 807 905"), ("34", SharedCost, "901 902"), ("34", Personal, "70"), ("34", Corporate, "51"),
        ("351", Premium, "601 607 608 646 648 760 761 762"), ("351", SharedCost, "808"), ("351", Personal, "884"), ("351", Corporate, "707 708"),
        ("358", Premium, "600 700"),
        ("36", Premium, "90 91"),
        ("39", Premium, "144 163 164 166 89"), ("39", SharedCost, "84"), ("39", Personal, "178 199"),
        ("41", Premium, "900 901 906"), ("41", SharedCost, "840 842 844 848"), ("41", Personal, "878"), ("41", Pager, "74"), ("41", Corporate, "860"),
        ("420", Premium, "90 976"), ("420", SharedCost, "81 83 84"), ("420", Personal, "700 701"),
        ("43", Premium, "900 901 930 931 939"), ("43", SharedCost, "810 820 821 828"),
        ("44", Premium, "9"), ("44", SharedCost, "842 843 844 845 870 871 872 873"), ("44", Personal, "70"), ("44", Pager, "76"), ("44", Corporate, "55"),
        ("44", null, "7624"), // mobile phones on the Isle of Man, between the pagers
        ("45", Premium, "90"),
        ("46", Premium, "649 900 939 944 99"), ("46", SharedCost, "77"), ("46", Personal, "75"), ("46", Pager, "74"),
        ("47", Premium, "82"), ("47", SharedCost, "810"), ("47", Personal, "880"), ("47", Corporate, "815"),
        ("48", Premium, "70"), ("48", SharedCost, "801"), ("48", Pager, "64"), ("48", Corporate, "804"),
        ("49", Premium, "118 137 900"), ("49", SharedCost, "138 180"), ("49", Personal, "700"), ("49", Pager, "164 168 169"), ("49", Corporate, "18"),
        ("7", Premium, "803 809"), ("7", Personal, "808"),

        // Elsewhere.
        ("27", Premium, "86 90"), ("27", SharedCost, "860"), ("27", Corporate, "861"),
        ("52", Premium, "900"), ("52", SharedCost, "300"), ("52", Personal, "500"),
        ("55", Premium, "500 900"), ("55", SharedCost, "300 303 400 4020"),
        ("61", Premium, "190"), ("61", SharedCost, "13"),
        ("64", Premium, "90"),
        ("81", Premium, "990"), ("81", Pager, "20"), ("81", Corporate, "570"),
        ("82", Premium, "60"),
    ];
}
