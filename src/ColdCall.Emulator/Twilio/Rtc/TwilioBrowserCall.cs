using System.Net;
using ColdCall.Emulator.Core;

namespace ColdCall.Emulator.Twilio.Rtc;

/// <summary>A call that a browser makes: who makes it, and what the page says about it.</summary>
internal sealed record TwilioBrowserCall(string Identity, IReadOnlyList<KeyValuePair<string, string>> Parameters)
{
    /// <param name="grant">What it brings goes before what the page says.</param>
    /// <param name="parameters">What the page says, as a query.</param>
    public static TwilioBrowserCall Read(TwilioGrant grant, string parameters)
    {
        var read = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string[] pair in parameters.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)))
            read[WebUtility.UrlDecode(pair[0])] = WebUtility.UrlDecode(pair.ElementAtOrDefault(1) ?? string.Empty);
        foreach ((string name, System.Text.Json.Nodes.JsonNode? value) in grant.OutgoingParameters) read[name] = value?.ToString() ?? string.Empty;
        return new TwilioBrowserCall(grant.Identity, [.. read]);
    }

    public DialOrder Order(TwilioApplication application, TwilioAccount account, string origin, IdSource ids) => new()
    {
        Handle = TwilioSid.New("CA", ids),
        ConnectionId = account.Sid,
        From = $"client:{Identity}",
        To = Parameters.FirstOrDefault(parameter => parameter.Key == "To").Value ?? string.Empty,
        Details = new TwilioLeg
        {
            Origin = origin,
            ApplicationSid = application.Sid,
            Instructions = application.Instructions,
            Parameters = Parameters,
            StatusCallback = application.CallStatus,
        },
    };
}
