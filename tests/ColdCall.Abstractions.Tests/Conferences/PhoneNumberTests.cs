using System.Text.Json;

namespace ColdCall.Tests.Conferences;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("+12025550100")]
    [InlineData("+1234567")]
    [InlineData("+123456789012345")]
    [InlineData("+992000000000")]
    public void Strict_E164_is_read_as_it_stands(string text)
    {
        PhoneNumber.TryParse(text, out PhoneNumber? number).ShouldBeTrue();
        number!.Value.ShouldBe(text);
        PhoneNumber.Parse(text).ShouldBe(number);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("+")]
    [InlineData("+123456")] // six digits
    [InlineData("+1234567890123456")] // sixteen digits
    [InlineData("+02025550100")] // no country code begins with zero
    [InlineData("12025550100")]
    [InlineData("0012025550100")]
    [InlineData("++12025550100")]
    [InlineData("+1 202 555 0100")]
    [InlineData("+1-202-555-0100")]
    [InlineData("+1(202)5550100")]
    [InlineData(" +12025550100")]
    [InlineData("+12025550100 ")]
    [InlineData("+12025550100\n")]
    [InlineData("+12025550100\0")]
    [InlineData("\uFF0B12025550100")] // a full-width plus sign
    [InlineData("+1202555010\u0660")] // an Arabic-Indic zero
    [InlineData("+\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668")]
    [InlineData("+1202555010\uFF10")] // a full-width zero
    [InlineData("+1202555O1OO")]
    [InlineData("tel:+12025550100")]
    public void Anything_else_is_refused(string? text)
    {
        PhoneNumber.TryParse(text, out PhoneNumber? number).ShouldBeFalse();
        number.ShouldBeNull();
    }

    [Fact]
    public void A_refusal_says_what_to_write_and_does_not_repeat_the_text()
    {
        FormatException refusal = Should.Throw<FormatException>(() => PhoneNumber.Parse("202-555-0142"));

        refusal.Message.ShouldContain("E.164");
        refusal.Message.ShouldContain("+12025550100");
        refusal.Message.ShouldNotContain("0142");
    }

    [Fact]
    public void Null_is_no_number() => Should.Throw<ArgumentNullException>(() => PhoneNumber.Parse(null!));

    [Theory]
    [InlineData("+12025550100", "+1202*****00")]
    [InlineData("+1234567", "+1234*67")]
    [InlineData("+123456789012345", "+1234*********45")]
    public void As_text_the_middle_digits_are_hidden(string text, string masked)
    {
        PhoneNumber number = PhoneNumber.Parse(text);

        number.ToString().ShouldBe(masked);
        $"{number}".ShouldBe(masked);
    }

    [Fact]
    public void The_same_digits_are_the_same_number()
    {
        PhoneNumber.Parse("+12025550100").ShouldBe(PhoneNumber.Parse("+12025550100"));
        PhoneNumber.Parse("+12025550100").ShouldNotBe(PhoneNumber.Parse("+12025550101"));
    }

    [Fact]
    public void In_JSON_it_is_the_whole_number()
    {
        PhoneNumber number = PhoneNumber.Parse("+12025550100");

        // The default encoder writes the plus sign as an escape; any reader undoes it.
        string json = JsonSerializer.Serialize(number, ContractsJsonContext.Default.PhoneNumber);
        using JsonDocument text = JsonDocument.Parse(json);
        text.RootElement.GetString().ShouldBe("+12025550100");
        JsonSerializer.Deserialize(json, ContractsJsonContext.Default.PhoneNumber).ShouldBe(number);
    }

    [Theory]
    [InlineData("\"2025550100\"")]
    [InlineData("\"\"")]
    [InlineData("12025550100")]
    [InlineData("{}")]
    [InlineData("\"\\ud800\"")] // half a character
    public void In_JSON_anything_else_is_an_error_of_JSON(string json) =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize(json, ContractsJsonContext.Default.PhoneNumber));
}
