using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;

namespace ColdCall.Tests.Conferences;

/// <summary>Random texts against the one-line definition of E.164, which the code does not use.</summary>
public sealed partial class PhoneNumberPropertyTests
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(2_000);

    /// <summary>Digits mostly, and what is easily taken for one.</summary>
    private static readonly Gen<string> Nearly =
        from sign in Gen.Frequency((8, Gen.Constant("+")), (1, Gen.Constant("")), (1, Gen.Elements("++", " +", "\uFF0B")))
        from body in Gen.ListOf(Gen.Frequency((60, Gen.Elements("0123456789".ToCharArray())), (1, Gen.Elements(" -()\n\0\u0663\uFF15x".ToCharArray()))))
        select sign + string.Concat(body);

    [Fact]
    public void Exactly_E164_is_read() => Prop.ForAll(Nearly.ToArbitrary(), text =>
        PhoneNumber.TryParse(text, out PhoneNumber? number) == E164().IsMatch(text) && (number is null || number.Value == text)).Check(Runs);

    [Fact]
    public void No_text_throws() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        PhoneNumber.TryParse(text, out _) == (text is not null && E164().IsMatch(text))).Check(Runs);

    [Fact]
    public void As_text_no_number_is_whole() => Prop.ForAll(Numbers().ToArbitrary(), text =>
    {
        string masked = PhoneNumber.Parse(text).ToString();
        return masked.Length == text.Length && masked.Contains('*', StringComparison.Ordinal) && masked.Count(char.IsAsciiDigit) <= 6;
    }).Check(Runs);

    private static Gen<string> Numbers() =>
        from length in Gen.Choose(6, 14)
        from first in Gen.Choose(1, 9)
        from rest in Gen.ArrayOf(Gen.Elements("0123456789".ToCharArray()), length)
        select $"+{first}{new string(rest)}";

    [GeneratedRegex(@"\A\+[1-9][0-9]{6,14}\z")]
    private static partial Regex E164();
}
