using System.Globalization;
using System.Text;
using ColdCall;
using Dialer.Hosting;

namespace Dialer.Contacts;

/// <summary>
/// Reads phone numbers as people write them, into E.164. It takes an international number after <c>+</c>, <c>00</c> or, in North America,
/// <c>011</c>, and a national one with the default country code; spaces, hyphens, dots, slashes and brackets between the digits are left out.
/// </summary>
/// <remarks>
/// Its limits: of numbering plans it knows North America's only (area codes and exchanges begin with 2 to 9). Elsewhere it drops one leading
/// zero of a national number (not in Italy, where it belongs to the number) and checks the length of E.164 alone. Extensions, letters and
/// anything else around a number are refused, never guessed at: a name in the wrong column must not become a call.
/// </remarks>
/// <param name="defaultCountryCode">Of numbers that are written without one.</param>
internal sealed class PhoneNumberReader(string defaultCountryCode)
{
    private const int MaxLength = 40;
    private const int NationalDigitsOfNorthAmerica = 10;
    private const string NorthAmerica = "1";
    private const string Italy = "39";

    /// <exception cref="ProblemException">The text is no phone number.</exception>
    public PhoneNumber Require(string? text, string field)
    {
        PhoneReading reading = Read(text);
        return reading.Number ?? throw Problem.InvalidPhone($"{field} {reading.Problem}");
    }

    public PhoneReading Read(string? text)
    {
        string written = Bare(text ?? "");
        if (written.Length == 0) return Not("is empty. Write a number such as +12025550101.");
        if (written.Length > MaxLength) return Not("is too long for a phone number.");
        if (LooksLikeFraction(written)) return Not("was turned into a decimal number by a spreadsheet. Format the column as text and export it again.");
        bool international = written[0] is '+' or '\uFF0B';
        if (international) written = written[1..].Replace("(0)", "", StringComparison.Ordinal);
        return DigitsOf(written) is { } digits
            ? ReadDigits(digits, international)
            : Not("has something in it that does not belong to a phone number. Write digits only, with an extension in the note.");
    }

    private PhoneReading ReadDigits(string digits, bool international)
    {
        if (digits.Length == 0) return Not("has no digits. Write a number such as +12025550101.");
        if (international) return InPlan(digits);
        if (digits.StartsWith("00", StringComparison.Ordinal)) return InPlan(digits[2..]);
        if (defaultCountryCode != NorthAmerica) return InPlan(defaultCountryCode + (digits[0] == '0' && defaultCountryCode != Italy ? digits[1..] : digits));
        if (digits.StartsWith("011", StringComparison.Ordinal) && digits.Length > NationalDigitsOfNorthAmerica) return InPlan(digits[3..]);
        return InPlan(digits.Length == NationalDigitsOfNorthAmerica ? NorthAmerica + digits : digits, mustBeNorthAmerica: true);
    }

    private static PhoneReading InPlan(string digits, bool mustBeNorthAmerica = false)
    {
        bool northAmerica = digits.StartsWith(NorthAmerica, StringComparison.Ordinal);
        if ((mustBeNorthAmerica || northAmerica) && !(northAmerica && IsNorthAmerican(digits.AsSpan(1))))
            return Not("is no number of North America: that is ten digits, an area code and an exchange that begin with 2 to 9. Numbers of other countries begin with + and the country code.");
        return PhoneNumber.TryParse($"+{digits}", out PhoneNumber? number)
            ? new PhoneReading(number, null)
            : Not("is not in E.164 form: a country code and 7 to 15 digits in all, such as +12025550101.");
    }

    /// <summary>The middle digit 9 of an area code is kept for later, and x11 is a service.</summary>
    private static bool IsNorthAmerican(ReadOnlySpan<char> national) =>
        national.Length == NationalDigitsOfNorthAmerica
        && national[0] is >= '2' and <= '9' && national[1] != '9' && !national[1..3].SequenceEqual("11")
        && national[3] is >= '2' and <= '9';

    /// <returns>The digits, of whatever script, or null if there is something else between them.</returns>
    private static string? DigitsOf(string written)
    {
        var digits = new StringBuilder(written.Length);
        foreach (char c in written)
        {
            if (char.IsDigit(c)) digits.Append(CharUnicodeInfo.GetDecimalDigitValue(c));
            else if (!IsSeparator(c)) return null;
        }

        return digits.ToString();
    }

    private static bool IsSeparator(char c) =>
        c is '(' or ')' or '.' or '/' or '\u2212' || char.GetUnicodeCategory(c) is UnicodeCategory.SpaceSeparator or UnicodeCategory.DashPunctuation;

    private static bool LooksLikeFraction(string written) => written.Length > 2 && written[^2] == '.' && written[..^2].All(char.IsDigit);

    /// <summary>Without what was copied along unseen: white space, byte-order and direction marks, and the scheme of a link.</summary>
    private static string Bare(string text)
    {
        ReadOnlySpan<char> bare = text;
        while (bare.Length > 0 && IsUnseen(bare[0])) bare = bare[1..];
        while (bare.Length > 0 && IsUnseen(bare[^1])) bare = bare[..^1];
        return bare.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) ? bare[4..].ToString() : bare.ToString();
    }

    private static bool IsUnseen(char c) => char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    private static PhoneReading Not(string problem) => new(null, problem);
}
