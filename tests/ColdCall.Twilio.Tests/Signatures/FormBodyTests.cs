using System.Text;
using ColdCall.Twilio.Signatures;

namespace ColdCall.Twilio.Tests.Signatures;

public sealed class FormBodyTests
{
    [Fact]
    public void Names_that_differ_in_case_and_names_that_come_again_are_kept_apart() =>
        Read("callSid=1&CallSid=2&CALLSID=3&Digits=1&Digits=1&Digits=").ShouldBe(
            [new("callSid", "1"), new("CallSid", "2"), new("CALLSID", "3"), new("Digits", "1"), new("Digits", "1"), new("Digits", "")]);

    [Theory]
    [InlineData("", new string[0])]
    [InlineData("&&", new string[0])]
    [InlineData("a", new[] { "a", "" })]
    [InlineData("a=", new[] { "a", "" })]
    [InlineData("=a", new[] { "", "a" })]
    [InlineData("a=b=c", new[] { "a", "b=c" })]
    [InlineData("a=+b%20c%2B&", new[] { "a", " b c+" })]
    [InlineData("a=%C3%BC%e2%82%ac%00", new[] { "a", "ü€\0" })]
    [InlineData("a%26b=%3D", new[] { "a&b", "=" })]
    public void Forms_are_read_as_browsers_write_them(string form, string[] expected) =>
        Read(form)?.SelectMany(field => new[] { field.Name, field.Value }).ShouldBe(expected);

    [Theory]
    [InlineData("a=%")]
    [InlineData("a=%4")]
    [InlineData("a=%4&b=1")]
    [InlineData("a=%zz")]
    [InlineData("a=%u0041")]
    [InlineData("a=%FF")]
    [InlineData("%C3=a")]
    [InlineData("a=%ED%A0%80")]
    public void Half_escapes_and_bytes_that_are_no_text_are_refused(string form) => Read(form).ShouldBeNull();

    [Fact]
    public void Raw_bytes_that_are_no_text_are_refused() => FormBody.TryRead([(byte)'a', (byte)'=', 0xFF], out _, out _).ShouldBeFalse();

    [Fact]
    public void A_thousand_fields_are_read_and_one_more_is_refused()
    {
        Read(string.Join('&', Enumerable.Repeat("a=1", FormBody.MaxFields)))!.Count.ShouldBe(FormBody.MaxFields);
        Read(string.Join('&', Enumerable.Repeat("a=1", FormBody.MaxFields + 1))).ShouldBeNull();
    }

    private static IReadOnlyList<FormField>? Read(string form) =>
        FormBody.TryRead(Encoding.UTF8.GetBytes(form), out IReadOnlyList<FormField> fields, out _) ? fields : null;
}
