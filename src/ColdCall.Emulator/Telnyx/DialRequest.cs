using ColdCall.Emulator.Core;

namespace ColdCall.Emulator.Telnyx;

/// <summary>Turns the body of a dial into an order for the exchange.</summary>
internal static class DialRequest
{
    public static DialOrder Read(Fields body, Exchange exchange, TelnyxAccount account, IdSource ids)
    {
        body.Check(DialFields.Rules);
        Fields conference = body.Object("conference_config").Check(DialFields.ConferenceRules);
        TelnyxLeg details = ReadDetails(body, account);
        return new DialOrder
        {
            Handle = NewCallControlId(ids),
            ConnectionId = details.Application.Id,
            From = body.Text("from")!,
            To = FieldCheck.WithoutDigits(body.Destination("to")!),
            Details = details,
            SessionId = body.Text("link_to") is { } linked ? exchange.LegOf(linked).SessionId : null,
            RingTime = TimeSpan.FromSeconds(body.Whole("timeout_secs", 30)),
            RingTwice = body.Flag("retry_on_timeout", otherwise: true),
            TimeLimit = TimeSpan.FromSeconds(body.Whole("time_limit_secs", 14_400)),
            DetectMachine = details.MachineDetection != "disabled",
            ConferenceId = ConferenceId(conference, exchange),
            EarlyMedia = conference.Flag("early_media", otherwise: true),
            Seat = SeatFields.Read(conference),
        };
    }

    public static string NewCallControlId(IdSource ids) => $"v3:{ids.Token(54)}";

    private static TelnyxLeg ReadDetails(Fields body, TelnyxAccount account) => new()
    {
        Application = account.DialableApplication(body.Text("connection_id")!) ?? throw new TelnyxErrorException(TelnyxErrors.InvalidConnection),
        ClientState = body.Text("client_state"),
        WebhookUrl = body.Text("webhook_url"),
        WebhookUrls = WebhookUrls(body),
        CallerName = body.Text("from_display_name"),
        CustomHeaders = body.Copy("custom_headers"),
        MachineDetection = body.Text("answering_machine_detection") ?? "disabled",
    };

    private static Dictionary<string, string> WebhookUrls(Fields body)
    {
        var urls = new Dictionary<string, string>(StringComparer.Ordinal);
        Fields map = body.Object("webhook_urls");
        foreach (string type in map.Members.Select(member => member.Key))
        {
            if (!TelnyxEventTypes.Known.Contains(type)) throw new TelnyxErrorException(TelnyxErrors.UnknownEventType(type));
            urls[type] = map.Check(FieldRule.WebAddress(type).Required()).Text(type)!;
        }

        return urls;
    }

    /// <summary>
    /// Whether Telnyx would create a conference of an unknown name here is not documented. The emulator never does, so that nobody
    /// comes to rely on it.
    /// </summary>
    private static string? ConferenceId(Fields conference, Exchange exchange)
    {
        if (conference.Text("id") is { } id) return exchange.ConferenceWithId(id).Id;
        if (conference.Text("conference_name") is not { } name) return null;
        return exchange.FindConferenceNamed(name)?.Id ?? throw new RefusedException(Refusal.UnknownConference);
    }
}
