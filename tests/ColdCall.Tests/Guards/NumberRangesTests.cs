using System.Reflection;
using ColdCall.Guards;
using static ColdCall.DestinationRefusalReason;

namespace ColdCall.Tests.Guards;

/// <summary>Each range with a number inside it, and its nearest neighbours outside.</summary>
public sealed class NumberRangesTests
{
    private const string Rest = "5550101";
    private static readonly GuardOptions Anywhere = new() { Countries = { "*" } };

    [Theory]
    [InlineData("", Satellite, "870 881", "886 880")]
    [InlineData("", GlobalService, "800 882 883 888", "886 880")]
    [InlineData("", SharedCost, "808", "81")]
    [InlineData("", Personal, "878", "880")]
    [InlineData("", Premium, "979", "977")]
    [InlineData("", NotAssigned, "210 214 215 217 219 259 28 292 293 294 295 296 384 388 422 424 425 426 427 428 429 671 684 693 694 695 696 697 698 699", "211 216 213 218 258 26 297 291 385 383 389 387 423 421 672 670 685 683 692")]
    [InlineData("", NotAssigned, "801 802 803 804 805 806 807 809 83 851 854 857 858 859 871 872 873 874 875 876 877 879 884 885 887 889 89 969 978 990 991 997 999", "84 852 850 855 853 856 886 880 86 968 977 992 998 996")]
    [InlineData("1", Premium, "900", "901")]
    [InlineData("1", Personal, "500 521 522 523 524 525 526 527 528 529 532 533 544 566 577 588 622 633", "501 520 534 531 545 543 567 565 578 576 589 587 623 621 634 632")]
    [InlineData("1", Corporate, "600 700 710", "601 701 712")]
    [InlineData("30", Premium, "901 909", "902 900 908")]
    [InlineData("30", SharedCost, "801", "802 800")]
    [InlineData("30", Personal, "70", "71")]
    [InlineData("31", Premium, "900 906 909", "901 907 905 908")]
    [InlineData("31", Corporate, "14 84 87", "15 13 85 83 88 86")]
    [InlineData("31", Pager, "66", "67 65")]
    [InlineData("32", Premium, "70 90", "71 91")]
    [InlineData("32", SharedCost, "7879", "7878")]
    [InlineData("33", Premium, "83 85 86 88 89", "87")]
    [InlineData("33", SharedCost, "81 82 84", "87")]
    [InlineData("33", Corporate, "806 807 808 809", "805")]
    [InlineData("34", Premium, "803 806 807 905", "804 802 808 805 906 904")]
    [InlineData("34", SharedCost, "901 902", "903 900")]
    [InlineData("34", Personal, "70", "71")]
    [InlineData("34", Corporate, "51", "52 50")]
    [InlineData("351", Premium, "601 607 608 646 648 760 761 762", "602 600 609 606 647 645 649 763")]
    [InlineData("351", SharedCost, "808", "809 807")]
    [InlineData("351", Personal, "884", "885 883")]
    [InlineData("351", Corporate, "707 708", "709 706")]
    [InlineData("358", Premium, "600 700", "601 701")]
    [InlineData("36", Premium, "90 91", "92")]
    [InlineData("39", Premium, "144 163 164 166 89", "145 143 165 162 167 88")]
    [InlineData("39", SharedCost, "84", "85 83")]
    [InlineData("39", Personal, "178 199", "179 177 198")]
    [InlineData("41", Premium, "900 901 906", "902 907 905")]
    [InlineData("41", SharedCost, "840 842 844 848", "841 843 845 849 847")]
    [InlineData("41", Personal, "878", "879 877")]
    [InlineData("41", Pager, "74", "75 73")]
    [InlineData("41", Corporate, "860", "861")]
    [InlineData("420", Premium, "90 976", "91 977 975")]
    [InlineData("420", SharedCost, "81 83 84", "82 80 85")]
    [InlineData("420", Personal, "700 701", "702")]
    [InlineData("43", Premium, "900 901 930 931 939", "902 932 938")]
    [InlineData("43", SharedCost, "810 820 821 828", "811 822 829 827")]
    [InlineData("44", Premium, "9", "6")]
    [InlineData("44", SharedCost, "842 843 844 845 870 871 872 873", "846 841 874")]
    [InlineData("44", Personal, "70", "71")]
    [InlineData("44", Pager, "76", "77 75")]
    [InlineData("44", Corporate, "55", "56 54")]
    [InlineData("45", Premium, "90", "91")]
    [InlineData("46", Premium, "649 900 939 944 99", "648 901 938 945 943 98")]
    [InlineData("46", SharedCost, "77", "78 76")]
    [InlineData("46", Personal, "75", "76 73")]
    [InlineData("46", Pager, "74", "76 73")]
    [InlineData("47", Premium, "82", "83 80")]
    [InlineData("47", SharedCost, "810", "811")]
    [InlineData("47", Personal, "880", "881")]
    [InlineData("47", Corporate, "815", "816 814")]
    [InlineData("48", Premium, "70", "71")]
    [InlineData("48", SharedCost, "801", "802 800")]
    [InlineData("48", Pager, "64", "65 63")]
    [InlineData("48", Corporate, "804", "805 803")]
    [InlineData("49", Premium, "118 137 900", "119 117 139 136 901")]
    [InlineData("49", SharedCost, "138 180", "139 136")]
    [InlineData("49", Personal, "700", "701")]
    [InlineData("49", Pager, "164 168 169", "165 163 167")]
    [InlineData("49", Corporate, "18", "19 17")]
    [InlineData("7", Premium, "803 809", "804 802 807")]
    [InlineData("7", Personal, "808", "807")]
    [InlineData("27", Premium, "86 90", "87 85 91")]
    [InlineData("27", SharedCost, "860", "859 87")]
    [InlineData("27", Corporate, "861", "859 87")]
    [InlineData("52", Premium, "900", "901")]
    [InlineData("52", SharedCost, "300", "301")]
    [InlineData("52", Personal, "500", "501")]
    [InlineData("55", Premium, "500 900", "501 901")]
    [InlineData("55", SharedCost, "300 303 400 4020", "301 304 302 401 4021")]
    [InlineData("61", Premium, "190", "191")]
    [InlineData("61", SharedCost, "13", "14 12")]
    [InlineData("64", Premium, "90", "91")]
    [InlineData("81", Premium, "990", "991")]
    [InlineData("81", Pager, "20", "21")]
    [InlineData("81", Corporate, "570", "571")]
    [InlineData("82", Premium, "60", "61")]
    public void A_range_ends_where_its_neighbours_begin(string code, DestinationRefusalReason reason, string inside, string outside)
    {
        foreach (string beginning in inside.Split(' ')) Judge($"+{code}{beginning}").ShouldBe(reason, $"+{code}{beginning}");
        foreach (string beginning in outside.Split(' ')) Judge($"+{code}{beginning}").ShouldBeNull($"+{code}{beginning}");
    }

    [Fact]
    public void No_range_goes_untested()
    {
        IEnumerable<string> tested = typeof(NumberRangesTests).GetMethod(nameof(A_range_ends_where_its_neighbours_begin))!
            .GetCustomAttributes<InlineDataAttribute>()
            .SelectMany(row => ((string)row.Data[2]!).Split(' ').Select(beginning => $"+{row.Data[0]}{beginning}"));

        NumberRanges.All.Values.Where(range => range.Reason is not null).Select(range => range.Prefix).Except(tested).ShouldBeEmpty();
    }

    [Fact]
    public void Mobile_phones_on_the_Isle_of_Man_are_no_pagers()
    {
        Judge("+447624").ShouldBeNull();
        Judge("+447623").ShouldBe(Pager);
        Judge("+447625").ShouldBe(Pager);
    }

    private static DestinationRefusalReason? Judge(string beginning) => DestinationGuard.Judge(Destination.Phone(beginning + Rest), Anywhere)?.Reason;
}
