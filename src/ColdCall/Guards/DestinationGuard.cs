using static ColdCall.DestinationRefusalReason;

namespace ColdCall.Guards;

/// <summary>
/// Judges a destination before anything can ring: a pure function of the destination and the settings. What cannot be allowed comes first, then what is
/// denied by hand, what is allowed by hand, the ranges, and the country.
/// </summary>
internal static class DestinationGuard
{
    private const string DefaultCountry = "+1";
    private const string AnyCountry = "*";

    /// <returns>Why it must not be rung; null if it may.</returns>
    public static DestinationRefusal? Judge(Destination destination, GuardOptions settings) => destination switch
    {
        PhoneDestination phone => JudgeNumber(phone.Number.Value, settings),
        SipDestination sip => JudgeSip(sip, settings),
        _ => null,
    };

    /// <summary>A SIP address whose user is a number is rung as one by whatever gateway it names.</summary>
    private static DestinationRefusal? JudgeSip(SipDestination sip, GuardOptions settings)
    {
        if (SipUser.DigitsOf(sip) is not { } digits) return null;
        if (ServiceNumbers.JudgeExtension(digits) is { } service) return RefusalOf(service);
        return SipUser.NumberOf(digits) is { } number ? JudgeNumber(number, settings) : null;
    }

    private static DestinationRefusal? JudgeNumber(string number, GuardOptions settings)
    {
        string national = CallingCodes.NationalOf(number);
        bool inNorthAmerica = CallingCodes.IsInNorthAmerica(number);
        if ((ServiceNumbers.JudgeNational(national) ?? (inNorthAmerica ? NorthAmericanNumber.JudgeService(national) : null)) is { } service) return RefusalOf(service);
        if (Begins(number, settings.Deny)) return RefusalOf(Denied);
        if (Begins(number, settings.Allow)) return null;
        if ((inNorthAmerica ? NorthAmericanNumber.Judge(national) : null) is { } shape) return RefusalOf(shape);
        if (NumberRanges.Find(number)?.Reason is { } range) return RefusalOf(range);
        return JudgeCountry(CallingCodes.CountryOf(number), settings);
    }

    private static DestinationRefusal? JudgeCountry(string country, GuardOptions settings)
    {
        bool allowed = settings.Countries.Count == 0 ? country == DefaultCountry : settings.Countries.Any(each => each is AnyCountry || each == country);
        return allowed ? null : new(Country, $"its country, {country}, is not allowed. If calls are meant to go there, add \"{country}\" to ColdCall:Guard:Countries.");
    }

    private static bool Begins(string number, IEnumerable<string> beginnings) => beginnings.Any(each => number.StartsWith(each, StringComparison.Ordinal));

    private static DestinationRefusal RefusalOf(DestinationRefusalReason reason) => new(reason, reason switch
    {
        Emergency => "it is an emergency number, and those are never dialed. Somebody who needs help has to use a phone.",
        ShortNumber => "it is a short number or service code, and those are never dialed. Dial the full number behind it.",
        Denied => "its beginning is listed in ColdCall:Guard:Deny.",
        NotAssigned => "no such number is assigned. Correct the number.",
        _ => $"it is {Words(reason)}. If it is meant, add its beginning to ColdCall:Guard:Allow.",
    });

    private static string Words(DestinationRefusalReason reason) => reason switch
    {
        Premium => "a premium-rate number",
        SharedCost => "a shared-cost number",
        Personal => "a personal number that follows its holder at the caller's cost",
        Pager => "a pager",
        Corporate => "a corporate or access number with a price of its own",
        Satellite => "a satellite phone",
        _ => "a number of an international service",
    };
}
