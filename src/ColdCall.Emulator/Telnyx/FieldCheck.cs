using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ColdCall.Emulator.Telnyx;

/// <summary>Checks one value against its rule.</summary>
internal static partial class FieldCheck
{
    public static TelnyxError? Broken(FieldRule rule, JsonNode value, string at)
    {
        if (ExpectedType(rule.Kind, value) is { } expected) return TelnyxErrors.WrongType(rule.Name, at, expected);
        return rule.Kind switch
        {
            FieldKind.Text when value.GetValue<string>() is var text && (text.Length < rule.Minimum || text.Length > rule.Maximum) =>
                TelnyxErrors.Invalid(at, $"The '{rule.Name}' parameter must have {rule.Minimum} to {rule.Maximum} characters."),
            FieldKind.Whole => OutOfRange(rule, value, at),
            FieldKind.Choice when !rule.Values.Contains(value.GetValue<string>()) => TelnyxErrors.NotOneOf(rule.Values, at),
            FieldKind.Base64 when !Base64.IsValid(value.GetValue<string>()) => TelnyxErrors.NotBase64(at),
            FieldKind.PhoneNumber when !E164().IsMatch(value.GetValue<string>()) => TelnyxErrors.NotE164(rule.Name, at),
            FieldKind.Destination => BrokenDestination(rule, value, at),
            FieldKind.WebAddress when !IsWebAddress(value.GetValue<string>()) =>
                TelnyxErrors.Invalid(at, $"The '{rule.Name}' parameter must be an http or https URL."),
            FieldKind.Time when TryTime(value.GetValue<string>()) is null =>
                TelnyxErrors.Invalid(at, $"The '{rule.Name}' parameter must be a date and time in ISO 8601."),
            _ => null,
        };
    }

    public static DateTimeOffset? TryTime(string text) => DateTimeOffset.TryParse(
        text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset time) ? time : null;

    public static bool IsWebAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    /// <summary>A text, or the only text of a list.</summary>
    public static string? SingleText(JsonNode? value)
    {
        JsonNode? single = value is JsonArray { Count: 1 } list ? list[0] : value;
        return single?.GetValueKind() == JsonValueKind.String ? single.GetValue<string>() : null;
    }

    /// <summary>A phone number without the digits to play after the answer (<c>+1...,200</c>).</summary>
    public static string WithoutDigits(string destination) => destination.Split(',', 2)[0];

    private static string? ExpectedType(FieldKind kind, JsonNode value)
    {
        JsonValueKind actual = value.GetValueKind();
        return kind switch
        {
            FieldKind.Anything => null,
            FieldKind.Flag => actual is JsonValueKind.True or JsonValueKind.False ? null : "a boolean",
            FieldKind.Whole => value is JsonValue number && number.TryGetValue(out int _) ? null : "an integer",
            FieldKind.Object => actual == JsonValueKind.Object ? null : "an object",
            FieldKind.List => actual == JsonValueKind.Array ? null : "an array",
            FieldKind.Texts => IsListOfTexts(value) ? null : "an array of strings",
            FieldKind.Destination => actual == JsonValueKind.String || IsListOfTexts(value) ? null : "a string or an array of strings",
            _ => actual == JsonValueKind.String ? null : "a string",
        };
    }

    private static bool IsListOfTexts(JsonNode value) =>
        value is JsonArray list && list.All(item => item?.GetValueKind() == JsonValueKind.String);

    private static TelnyxError? OutOfRange(FieldRule rule, JsonNode value, string at)
    {
        int number = value.GetValue<int>();
        return number < rule.Minimum || number > rule.Maximum ? TelnyxErrors.OutOfRange(rule.RangeCode, rule.Minimum, rule.Maximum, at) : null;
    }

    private static TelnyxError? BrokenDestination(FieldRule rule, JsonNode value, string at)
    {
        if (SingleText(value) is not { } destination) return TelnyxErrors.Invalid(at, "The emulator rings one destination per dial.");
        return SipAddress().IsMatch(destination) || E164().IsMatch(WithoutDigits(destination)) ? null : TelnyxErrors.NotE164(rule.Name, at);
    }

    [GeneratedRegex(@"^\+[1-9][0-9]{6,14}\z", RegexOptions.CultureInvariant)]
    private static partial Regex E164();

    [GeneratedRegex(@"^sips?:[^@\s]+@[^@\s]+\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SipAddress();
}
