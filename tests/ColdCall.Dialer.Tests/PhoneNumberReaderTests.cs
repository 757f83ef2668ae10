using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;
using Dialer.Contacts;

namespace ColdCall.Dialer.Tests;

public sealed class PhoneNumberReaderTests
{
    /// <summary>Cases that need what the reader says it does not have.</summary>
    private static readonly Dictionary<string, string> BeyondItsLimits = new(StringComparer.Ordinal)
    {
        ["P022"] = "extension",
        ["P023"] = "extension",
        ["P024"] = "extension",
        ["P025"] = "extension",
        ["P027"] = "a link with a context",
        ["P089"] = "which country codes are assigned",
        ["P091"] = "00 is taken everywhere",
        ["P092"] = "there is always a default country",
        ["P114"] = "a foreign numbering plan",
        ["P135"] = "a foreign numbering plan",
        ["P151"] = "a foreign numbering plan",
    };

    [Fact]
    public void It_agrees_with_the_known_cases_of_North_America_and_of_international_numbers()
    {
        var reader = new PhoneNumberReader("1");
        List<string> faults = [];
        int checkedCases = 0;
        foreach ((string id, string raw, string region, string expected) in Cases(Repository.Contract("phone-numbers.csv")))
        {
            if (region is not ("US" or "CA" or "") || BeyondItsLimits.ContainsKey(id)) continue;
            checkedCases++;
            string found = reader.Read(raw).Number?.Value ?? "";
            if (found != expected) faults.Add($"{id} '{raw}': expected '{expected}', found '{found}'");
        }

        faults.ShouldBeEmpty(string.Join('\n', faults));
        checkedCases.ShouldBeGreaterThan(85);
    }

    [Theory]
    [InlineData("44", "020 7946 0018", "+442079460018")]
    [InlineData("44", "+44 (0)20 7946 0020", "+442079460020")]
    [InlineData("44", "0044 20 7946 0021", "+442079460021")]
    [InlineData("49", "030/123456", "+4930123456")]
    [InlineData("33", "01.23.45.67.89", "+33123456789")]
    [InlineData("39", "02 1234 5678", "+390212345678")]
    [InlineData("91", "8123456789", "+918123456789")]
    [InlineData("44", "+1 (202) 555-0101", "+12025550101")]
    [InlineData("1", "0044 20 7946 0021", "+442079460021")]
    public void Other_countries_write_their_own_way(string countryCode, string written, string number) =>
        new PhoneNumberReader(countryCode).Read(written).Number!.Value.ShouldBe(number);

    [Theory]
    [InlineData("44", "112")]
    [InlineData("49", "030")]
    [InlineData("44", "+1 202 055 0101")]
    public void Elsewhere_too_a_number_has_a_form(string countryCode, string written)
    {
        PhoneReading reading = new PhoneNumberReader(countryCode).Read(written);
        reading.Number.ShouldBeNull();
        reading.Problem.ShouldNotBeNullOrEmpty();
    }

    private static IEnumerable<(string Id, string Raw, string Region, string Number)> Cases(string file)
    {
        using var text = new StreamReader(file);
        using var csv = new CsvReader(text, CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            string raw = Regex.Unescape(csv.GetField("raw_escaped")!.Replace("(", "\\(", StringComparison.Ordinal));
            yield return (csv.GetField("id")!, raw, csv.GetField("region")!, csv.GetField("e164")!);
        }
    }
}
