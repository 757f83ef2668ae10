using ColdCall.Emulator.Core;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Telnyx;

/// <summary><c>/conferences</c>: create, list, look at.</summary>
internal sealed class ConferenceEndpoints(Exchange exchange)
{
    private static readonly FieldRule[] CreateRules =
    [
        FieldRule.CallControlId,
        FieldRule.Text("name").Required(),
        FieldRule.ClientState,
        FieldRule.Beep,
        FieldRule.Flag("comfort_noise"),
        FieldRule.Flag("start_conference_on_create"),
        FieldRule.Text("hold_audio_url"),
        FieldRule.Text("hold_media_name"),
        FieldRule.Whole("max_participants", 2, 800),
        FieldRule.Whole("duration_minutes", 1, 240),
        FieldRule.Region,
    ];

    public IEnumerable<TelnyxRoute> Routes =>
    [
        new TelnyxRoute("POST", "conferences", "create_conference", Create) { IsRemembered = true },
        new TelnyxRoute("GET", "conferences", "list_conferences", List),
        new TelnyxRoute("GET", "conferences/*", "get_conference", Get),
        new TelnyxRoute("GET", "conferences/*/participants", "list_participants", ListParticipants),
    ];

    private WireReply Create(TelnyxCommand command)
    {
        Fields body = command.Body.Check(CreateRules);
        Leg leg = exchange.LegOf(body.Text("call_control_id")!);
        var order = new ConferenceOrder
        {
            Name = body.Text("name")!,
            MaxParticipants = body.Whole("max_participants", 250),
            MaxDuration = TimeSpan.FromMinutes(body.Whole("duration_minutes", 240)),
            Starts = body.Flag("start_conference_on_create", otherwise: true),
        };
        Conference conference = ClientStates.With(leg, body, () => exchange.CreateConference(leg, order, command.Now));
        return TelnyxReply.Data(ConferenceResource.Conference(conference));
    }

    private WireReply List(TelnyxCommand command)
    {
        string? Filter(string name) => command.Request.Parameter($"filter[{name}]");
        IEnumerable<Conference> found = exchange.Conferences.Where(conference => conference.Owner.Order.Details is TelnyxLeg);
        if (Filter("name") is { } name) found = found.Where(conference => conference.Name == name);
        if (Filter("status") is { } status) found = WithStatus(found, status);
        if (Filter("connection_id") is { } connection) found = found.Where(conference => conference.ConnectionId == connection);
        if (Filter("leg_id") is { } leg) found = found.Where(conference => HasLeg(conference, leg));
        return TelnyxReply.List(command, [.. found.OrderByDescending(conference => conference.ExpiresAt)], ConferenceResource.Conference);
    }

    private WireReply Get(TelnyxCommand command) =>
        TelnyxReply.Data(ConferenceResource.Conference(exchange.ConferenceWithId(command.Id)));

    private WireReply ListParticipants(TelnyxCommand command)
    {
        Conference conference = exchange.ConferenceWithId(command.Id);
        bool? muted = TelnyxReply.FlagParameter(command, "filter[muted]");
        bool? onHold = TelnyxReply.FlagParameter(command, "filter[on_hold]");
        bool? whispering = TelnyxReply.FlagParameter(command, "filter[whispering]");
        Participant[] found =
        [
            .. conference.Participants.Where(participant => (muted ?? participant.Seat.Muted) == participant.Seat.Muted
                && (onHold ?? participant.IsOnHold) == participant.IsOnHold
                && (whispering ?? IsWhispering(participant)) == IsWhispering(participant)),
        ];
        return TelnyxReply.List(command, found, ConferenceResource.Participant);
    }

    private static bool IsWhispering(Participant participant) => participant.Seat.Role == "whisper";

    private static bool HasLeg(Conference conference, string legId) =>
        conference.Participants.Exists(participant => participant.Leg.Id == legId);

    private static IEnumerable<Conference> WithStatus(IEnumerable<Conference> conferences, string status)
    {
        string[] known = ["init", "in_progress", "completed"];
        return known.Contains(status)
            ? conferences.Where(conference => ConferenceResource.StatusOf(conference) == status)
            : throw new TelnyxErrorException(TelnyxErrors.NotOneOf(known, "/filter[status]"));
    }
}
