using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace ColdCall;

/// <summary>A phone number in strict E.164 form: a plus sign, a country code and up to 15 digits in all, nothing else.</summary>
/// <remarks>
/// It does not guess: what people type is to be normalised before it gets here. <see cref="ToString"/> hides the middle digits, so that a
/// number that slips into a log or a message does no harm; <see cref="Value"/> is the whole number.
/// </remarks>
[JsonConverter(typeof(TextValueConverter<PhoneNumber>))]
public sealed record PhoneNumber : ITextValue<PhoneNumber>
{
    private const int MinDigits = 7;
    private const int MaxDigits = 15;

    private PhoneNumber(string value) => Value = value;

    /// <summary>The whole number, for example <c>+12025550100</c>.</summary>
    public string Value { get; }

    /// <summary>Reads a number in strict E.164 form.</summary>
    /// <param name="value">A plus sign and 7 to 15 ASCII digits, the first of them not zero.</param>
    /// <exception cref="FormatException">The text is not in E.164 form. The message does not repeat it.</exception>
    public static PhoneNumber Parse(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return TryParse(value, out PhoneNumber? number)
            ? number
            : throw new FormatException(
                "The phone number is not in E.164 form. Write '+', the country code and the number without spaces or signs, as in +12025550100.");
    }

    /// <summary>Reads a number in strict E.164 form, without throwing.</summary>
    /// <param name="value">The text to read.</param>
    /// <param name="result">The number.</param>
    /// <returns>Whether the text is a number in E.164 form.</returns>
    public static bool TryParse([NotNullWhen(true)] string? value, [NotNullWhen(true)] out PhoneNumber? result)
    {
        result = IsE164(value) ? new PhoneNumber(value!) : null;
        return result is not null;
    }

    /// <summary>The number with its middle digits hidden, as in <c>+1202*****00</c>. For the whole number use <see cref="Value"/>.</summary>
    public override string ToString() => $"{Value[..5]}{new string('*', Value.Length - 7)}{Value[^2..]}";

    private static bool IsE164(ReadOnlySpan<char> text) =>
        text.Length is > MinDigits and <= MaxDigits + 1 && text[0] == '+' && text[1] != '0' && text[1..].IndexOfAnyExceptInRange('0', '9') < 0;
}
