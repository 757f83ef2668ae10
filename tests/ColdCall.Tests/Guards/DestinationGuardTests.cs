using ColdCall.Guards;
using ColdCall.Testing;
using static ColdCall.DestinationRefusalReason;

namespace ColdCall.Tests.Guards;

public sealed class DestinationGuardTests
{
    private static readonly GuardOptions Anywhere = new() { Countries = { "*" } };

    [Theory]
    [InlineData("+12025550101")]
    [InlineData("+14165550101")]
    [InlineData("+18005551212")]
    [InlineData("+18004115555")]
    [InlineData("+18009769999")]
    public void The_United_States_and_Canada_are_allowed_by_default(string number) => Judge(number, new()).ShouldBeNull();

    [Theory]
    [InlineData("+18765550101", "+1876")]
    [InlineData("+17875550101", "+1787")]
    [InlineData("+18095550101", "+1809")]
    [InlineData("+442079460018", "+44")]
    [InlineData("+4930123456", "+49")]
    [InlineData("+35315550101", "+353")]
    [InlineData("+77272345678", "+7")]
    public void Other_countries_only_where_they_are_listed(string number, string country)
    {
        Judge(number, new()).ShouldBe(Country);
        Judge(number, new() { Countries = { "+1", "+33" } }).ShouldBe(Country);
        Judge(number, new() { Countries = { "+1", country } }).ShouldBeNull();
        Judge(number, Anywhere).ShouldBeNull();
        Judge(number, new() { Allow = { number[..6] } }).ShouldBeNull();
    }

    [Fact]
    public void A_list_without_the_default_country_leaves_it_out() => Judge("+12025550101", new() { Countries = { "+44" } }).ShouldBe(Country);

    [Theory]
    [InlineData("+19112345678", Emergency)]
    [InlineData("+12029112345", Emergency)]
    [InlineData("+1000000911", Emergency)]
    [InlineData("+3530112", Emergency)]
    [InlineData("+3539999", Emergency)]
    [InlineData("+440000999", Emergency)]
    [InlineData("+49000110", Emergency)]
    [InlineData("+330009017", Emergency)]
    [InlineData("+61000000", Emergency)]
    [InlineData("+619000000", Emergency)]
    [InlineData("+14112345678", ShortNumber)]
    [InlineData("+16115550101", ShortNumber)]
    [InlineData("+440000555", ShortNumber)]
    [InlineData("+3530007", ShortNumber)]
    public void Emergency_and_short_numbers_are_refused_whatever_is_allowed(string number, DestinationRefusalReason reason) =>
        Judge(number, new() { Countries = { "*" }, Allow = { number } }).ShouldBe(reason);

    [Theory]
    [InlineData("+33999999112")]
    [InlineData("+911123456789")]
    [InlineData("+919112345678")]
    [InlineData("+12021125555")]
    [InlineData("+442079460999")]
    public void Digits_that_only_look_like_an_emergency_number_are_none(string number) => Judge(number, Anywhere).ShouldNotBe(Emergency);

    [Theory]
    [InlineData("+1202555010")]
    [InlineData("+120255501011")]
    [InlineData("+11125550101")]
    [InlineData("+12021550101")]
    [InlineData("+12925550101")]
    public void A_number_that_North_America_cannot_have_is_refused(string number) => Judge(number, new()).ShouldBe(NotAssigned);

    [Theory]
    [InlineData("+12129760123", Premium)]
    [InlineData("+12129750123", null)]
    [InlineData("+12129770123", null)]
    public void The_premium_exchange_of_North_America_is_refused(string number, DestinationRefusalReason? reason) => Judge(number, new()).ShouldBe(reason);

    [Fact]
    public void What_is_allowed_by_hand_may_be_premium_and_what_is_denied_by_hand_wins()
    {
        Judge("+4918012345", new() { Countries = { "+49" } }).ShouldBe(SharedCost);
        Judge("+4918012345", new() { Allow = { "+49180" } }).ShouldBeNull();
        Judge("+4918012345", new() { Allow = { "+49180123" }, Deny = { "+49" } }).ShouldBe(Denied);
        Judge("+12025550101", new() { Deny = { "+1202555" } }).ShouldBe(Denied);
        Judge("+12025560101", new() { Deny = { "+1202555" } }).ShouldBeNull();
    }

    [Theory]
    [InlineData("sip:desk@pbx.example.com", null)]
    [InlineData("sip:100@pbx.example.com", null)]
    [InlineData("sip:9@pbx.example.com", null)]
    [InlineData("sip:0@pbx.example.com", null)]
    [InlineData("sip:911@pbx.example.com", Emergency)]
    [InlineData("sip:9911@pbx.example.com", Emergency)]
    [InlineData("sip:0112@pbx.example.com", Emergency)]
    [InlineData("sip:000@pbx.example.com", Emergency)]
    [InlineData("sip:%39%311@pbx.example.com", Emergency)]
    [InlineData("sip:9-1-1;phone-context=us@pbx.example.com", Emergency)]
    [InlineData("sip:911:secret@pbx.example.com", Emergency)]
    [InlineData("sips:+19112345678@carrier.example.com", Emergency)]
    [InlineData("sip:+19005550101@carrier.example.com", Premium)]
    [InlineData("sip:%2B19005550101@carrier.example.com", Premium)]
    [InlineData("sip:19005550101@carrier.example.com", Premium)]
    [InlineData("sip:00870301234567@carrier.example.com", Satellite)]
    [InlineData("sip:011-44-900-1234567@carrier.example.com", Premium)]
    [InlineData("sip:+12025550101@carrier.example.com", null)]
    [InlineData("sip:12345678901234567890@carrier.example.com", null)]
    public void A_number_in_a_SIP_address_is_judged_as_one(string address, DestinationRefusalReason? reason) =>
        (DestinationGuard.Judge(Destination.Sip(address), Anywhere)?.Reason).ShouldBe(reason);

    [Fact]
    public void A_browser_is_always_allowed() => DestinationGuard.Judge(Destination.Browser("a911"), new() { Deny = { "+1" } }).ShouldBeNull();

    [Fact]
    public void Every_reason_has_words_of_its_own()
    {
        string[] numbers =
        [
            "+19112345678", "+14112345678", "+12025550101", "+442079460018", "+9991234567", "+19005550101", "+4918012345", "+15005550101", "+447640123456", "+445512345678", "+870301234567", "+80012345678",
        ];
        DestinationRefusal[] refusals = [.. numbers.Select(number => DestinationGuard.Judge(Destination.Phone(number), new() { Countries = { "+49" }, Deny = { "+1202" } })!)];
        refusals.Select(refusal => refusal.Reason).Distinct().Count().ShouldBe(numbers.Length);
        refusals.Select(refusal => refusal.Problem).Distinct().Count().ShouldBe(numbers.Length);
        Enum.GetValues<DestinationRefusalReason>().Length.ShouldBe(numbers.Length);
    }

    [Fact]
    public void The_guard_agrees_with_the_providers_table_of_numbers()
    {
        string[][] rows = [.. File.ReadLines(Repository.Contract("phone-numbers.csv")).Skip(1).Select(line => line.Split(','))];
        string[][] numbers = [.. rows.Where(row => row.Length >= 9 && PhoneNumber.TryParse(row[4], out _))];
        numbers.Length.ShouldBeGreaterThan(90);
        foreach (string[] row in numbers) Judge(row[4], Anywhere).ShouldBe(ReasonOf(row), $"{row[0]} {row[4]}");
    }

    private static DestinationRefusalReason? ReasonOf(string[] row) => row[8] switch
    {
        "ok" => null,
        "premium" => Premium,
        "shared_cost" => SharedCost,
        "personal" => Personal,
        "pager" => Pager,
        "uan" => Corporate,
        "global_service" => row[4].StartsWith("+870", StringComparison.Ordinal) ? Satellite : GlobalService,
        string other => throw new ArgumentException($"The table has a new class, {other}."),
    };

    private static DestinationRefusalReason? Judge(string number, GuardOptions settings) => DestinationGuard.Judge(Destination.Phone(number), settings)?.Reason;
}
