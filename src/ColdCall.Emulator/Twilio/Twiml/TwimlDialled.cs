using System.Globalization;
using System.Xml.Linq;
using ColdCall.Emulator.Core;

namespace ColdCall.Emulator.Twilio.Twiml;

/// <summary>Reads whom a <c>Dial</c> rings: numbers, browsers, SIP addresses, or its own text as a number.</summary>
internal static class TwimlDialled
{
    private const int DefaultTimeout = 30;
    private const int DefaultTimeLimit = 14_400;

    /// <exception cref="TwimlException">One of them cannot be dialed so.</exception>
    public static IEnumerable<DialOrder> Read(TwimlRun run, XElement dial)
    {
        XElement[] named = [.. dial.Elements()];
        return named.Length == 0 && dial.Value.Trim().Length > 0 ? [OrderOf(run, dial, dial)] : named.Select(element => OrderOf(run, dial, element));
    }

    private static DialOrder OrderOf(TwimlRun run, XElement dial, XElement element)
    {
        string to = DestinationOf(element);
        string from = (string?)dial.Attribute("callerId") ?? run.Leg.Order.From;
        if (to.StartsWith('+') && !TwilioDial.IsNumber(from)) throw new TwimlException(13214, $"<Dial> to a number needs a 'callerId' that is a number; it is {from}.");
        return new DialOrder
        {
            Handle = TwilioSid.New("CA", run.Player.Ids),
            ConnectionId = run.Player.Account.Sid,
            From = from,
            To = to,
            Details = DetailsOf(run, element),
            RingTime = TimeSpan.FromSeconds(Number(dial, "timeout", DefaultTimeout)),
            TimeLimit = TimeSpan.FromSeconds(Number(dial, "timeLimit", DefaultTimeLimit)),
            EarlyMedia = true,
            RingsSipUsers = false,
        };
    }

    private static string DestinationOf(XElement element)
    {
        string text = element.Value.Trim();
        string destination = element.Name.LocalName switch
        {
            "Client" => $"client:{ClientOf(element)}",
            "Sip" when PhoneBook.IsSip(text) => text,
            "Number" or "Dial" when TwilioDial.IsNumber(text) => text,
            "Sip" or "Number" or "Dial" => throw new TwimlException(13224, $"'{text}' is no destination for <{element.Name.LocalName}>."),
            _ => throw new TwimlException(13201, $"The emulator does not dial <{element.Name.LocalName}>; it knows Conference, Number, Client and Sip."),
        };
        return destination;
    }

    /// <summary>The identity stands in it, or in an element of its own beside the parameters.</summary>
    private static string ClientOf(XElement client)
    {
        string identity = ((string?)client.Element("Identity") ?? client.Value).Trim();
        string parameters = string.Join('&', client.Elements("Parameter").Select(parameter =>
            $"{Uri.EscapeDataString((string?)parameter.Attribute("name") ?? string.Empty)}={Uri.EscapeDataString((string?)parameter.Attribute("value") ?? string.Empty)}"));
        return parameters.Length == 0 ? identity : $"{identity}?{parameters}";
    }

    private static TwilioLeg DetailsOf(TwimlRun run, XElement element) => new()
    {
        Origin = TwilioLeg.Of(run.Leg).Origin,
        Parent = run.Leg,
        StatusCallback = TwimlConference.FormOf(element).Callback("ConferenceStatusCallback", "completed"),
    };

    private static int Number(XElement dial, string name, int otherwise) =>
        int.TryParse((string?)dial.Attribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 ? number : otherwise;
}
