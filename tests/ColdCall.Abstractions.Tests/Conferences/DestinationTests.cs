using System.Text.Json;

namespace ColdCall.Tests.Conferences;

public sealed class DestinationTests
{
    [Fact]
    public void A_phone_by_number_or_by_text_is_the_same_and_shows_no_whole_number()
    {
        Destination phone = Destination.Phone("+12025550100");

        phone.ShouldBe(Destination.Phone(PhoneNumber.Parse("+12025550100")));
        phone.ShouldBeOfType<PhoneDestination>().Number.Value.ShouldBe("+12025550100");
        phone.ToString().ShouldBe("+1202*****00");
    }

    [Fact]
    public void A_phone_needs_a_number()
    {
        Should.Throw<ArgumentNullException>(() => Destination.Phone((PhoneNumber)null!));
        Should.Throw<ArgumentNullException>(() => Destination.Phone((string)null!));
        Should.Throw<FormatException>(() => Destination.Phone("2025550100"));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("agent-7")]
    [InlineData("Agent_7.desk")]
    public void A_browser_is_named_by_identity(string identity)
    {
        Destination browser = Destination.Browser(identity);

        browser.ShouldBeOfType<BrowserDestination>().Identity.ShouldBe(identity);
        browser.ToString().ShouldBe(identity);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("7agent")]
    [InlineData("-agent")]
    [InlineData("agent 7")]
    [InlineData("agent@host")]
    [InlineData("agent;x=1")]
    [InlineData("agent\r\n")]
    [InlineData("ag\u00E9nt")]
    public void Other_texts_are_no_identity(string? identity) =>
        Should.Throw<FormatException>(() => Destination.Browser(identity!)).Message.ShouldContain("1 to 64");

    [Fact]
    public void An_identity_has_64_characters_at_most()
    {
        Destination.Browser(new string('a', 64)).ShouldNotBeNull();
        Should.Throw<FormatException>(() => Destination.Browser(new string('a', 65)));
    }

    [Theory]
    [InlineData("sip:desk@pbx.example.com", "sip:***@pbx.example.com")]
    [InlineData("sips:desk@pbx.example.com:5061;transport=tls", "sip:***@pbx.example.com:5061;transport=tls")]
    [InlineData("sip:+12025550100@pbx.example.com", "sip:***@pbx.example.com")]
    public void A_SIP_address_hides_its_user(string address, string shown)
    {
        Destination sip = Destination.Sip(address);

        sip.ShouldBeOfType<SipDestination>().Address.ShouldBe(address);
        sip.ToString().ShouldBe(shown);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("desk@pbx.example.com")]
    [InlineData("SIP:desk@pbx.example.com")]
    [InlineData("tel:+12025550100")]
    [InlineData("sip:")]
    [InlineData("sip:pbx.example.com")]
    [InlineData("sip:@pbx.example.com")]
    [InlineData("sip:desk@")]
    [InlineData("sip:de sk@pbx.example.com")]
    [InlineData("sip:desk@pbx.example.com\r\nX: y")]
    [InlineData("<sip:desk@pbx.example.com>")]
    [InlineData("sip:desk@pbx.example.com>")]
    [InlineData("sip:\"desk\"@pbx.example.com")]
    [InlineData("sip:desk@pbx.example.com\u007F")]
    [InlineData("sip:d\u00E9sk@pbx.example.com")]
    public void Other_texts_are_no_SIP_address(string? address) =>
        Should.Throw<FormatException>(() => Destination.Sip(address!)).Message.ShouldContain("sip:user@host");

    [Fact]
    public void A_SIP_address_has_255_characters_at_most()
    {
        const string Start = "sip:desk@";
        Destination.Sip(Start + new string('h', 255 - Start.Length)).ShouldNotBeNull();
        Should.Throw<FormatException>(() => Destination.Sip(Start + new string('h', 256 - Start.Length)));
    }

    public static TheoryData<string, string> Kinds => new()
    {
        { "phone", """{"kind":"phone","Number":"\u002B12025550100"}""" },
        { "browser", """{"kind":"browser","Identity":"agent-7"}""" },
        { "sip", """{"kind":"sip","Address":"sip:desk@pbx.example.com"}""" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void In_JSON_the_kind_comes_first(string kind, string json)
    {
        Destination destination = kind switch
        {
            "phone" => Destination.Phone("+12025550100"),
            "browser" => Destination.Browser("agent-7"),
            _ => Destination.Sip("sip:desk@pbx.example.com"),
        };

        JsonSerializer.Serialize(destination, ContractsJsonContext.Default.Destination).ShouldBe(json);
        JsonSerializer.Deserialize(json, ContractsJsonContext.Default.Destination).ShouldBe(destination);
    }
}
