using System.Text.Json.Nodes;
using ColdCall.Emulator.Core;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Twilio;

/// <summary><c>/Conferences/{sid}/Participants</c>; only to dial one, the conference may be named by its friendly name.</summary>
internal sealed class TwilioParticipantEndpoints(Exchange exchange, TwilioAccount account, IdSource ids)
{
    private const string Participants = "Conferences/*/Participants";

    public IEnumerable<TwilioRoute> Routes =>
    [
        new TwilioRoute("POST", Participants, "CreateParticipant", Create),
        new TwilioRoute("GET", Participants, "ListParticipant", List),
        new TwilioRoute("GET", $"{Participants}/*", "FetchParticipant", command => Show(Find(command))),
        new TwilioRoute("POST", $"{Participants}/*", "UpdateParticipant", Update),
        new TwilioRoute("DELETE", $"{Participants}/*", "DeleteParticipant", Delete),
    ];

    private WireReply Create(TwilioCommand command)
    {
        Conference? conference = Room(command);
        TwilioLeg details = TwilioDial.Details(command, "AmdStatusCallback", ids);
        TwilioRoom.RequireFreeLabel(details.Label, conference);
        DialOrder order = TwilioDial.Read(command, account, details, TwilioSid.New("CA", ids)) with
        {
            ConferenceId = conference?.Id,
            EarlyMedia = command.Form.Flag("EarlyMedia") ?? true,
            SitsWhileRinging = true,
            Seat = TwilioRoom.SeatOf(command.Form, conference),
        };
        Leg leg = conference is null ? exchange.Dial(order, NewRoom(command), command.Now) : exchange.Dial(order, command.Now);
        JsonObject participant = TwilioResource.Participant(leg.Participant!, account);
        participant["status"] = "queued";
        participant["queue_time"] = "0";
        return WireReply.Of(201, participant);
    }

    /// <returns>Null if there is none of this name yet.</returns>
    private Conference? Room(TwilioCommand command)
    {
        if (TwilioSid.Is("CF", command.Sid)) return TwilioConferenceEndpoints.FindActive(exchange, command);
        if (command.Sid.Length > 128) throw new TwilioErrorException(TwilioError.Invalid("a friendly name has at most 128 characters"));
        return TwilioRoom.Active(exchange, command.Sid, account);
    }

    private ConferenceOrder NewRoom(TwilioCommand command) =>
        TwilioRoom.Order(command.Sid, command.Form, command.Request.Origin, ["start", "end"], account, ids);

    private WireReply List(TwilioCommand command)
    {
        if (!TwilioSid.Is("CF", command.Sid)) throw new TwilioErrorException(TwilioError.NameInsteadOfSid);
        IEnumerable<Participant> found = TwilioConferenceEndpoints.Find(exchange, command).Participants
            .Where(participant => Passes(command, "Muted", participant.Seat.Muted))
            .Where(participant => Passes(command, "Hold", participant.Seat.OnHold))
            .Where(participant => Passes(command, "Coaching", TwilioWords.IsCoaching(participant.Seat)));
        return TwilioList.Of(command, "participants", [.. found], participant => TwilioResource.Participant(participant, account));
    }

    private static bool Passes(TwilioCommand command, string name, bool actual) =>
        command.Request.Parameter(name) is not { Length: > 0 } wanted || wanted == TwilioWords.Flag(actual);

    private WireReply Update(TwilioCommand command)
    {
        Participant participant = Find(command);
        TwilioForm form = command.Form;
        Seat seat = TwilioRoom.Coached(participant.Seat, form, participant.Conference) with
        {
            Muted = form.Flag("Muted") ?? participant.Seat.Muted,
            OnHold = form.Flag("Hold") ?? participant.Seat.OnHold,
            EndsConference = form.Flag("EndConferenceOnExit") ?? participant.Seat.EndsConference,
        };
        exchange.Reseat(participant.Conference, [participant.Leg], _ => seat, command.Now);
        return Show(participant);
    }

    private WireReply Delete(TwilioCommand command)
    {
        Leg leg = Find(command).Leg;
        TwilioLeg.Of(leg).IsRemoved = true;
        // Who came by TwiML has the rest of it to follow.
        if (leg.OutlivesConference) exchange.Leave(leg.Participant!.Conference, leg, command.Now);
        else exchange.HangUp(leg, command.Now);
        return TwilioApi.Deleted;
    }

    /// <summary>By the sid of its call, or by its label.</summary>
    private Participant Find(TwilioCommand command) =>
        TwilioConferenceEndpoints.FindActive(exchange, command).Participants
            .Find(participant => participant.Leg.Handle == command.Path[1] || TwilioLeg.Of(participant.Leg).Label == command.Path[1])
        ?? throw command.NotFound;

    private WireReply Show(Participant participant) => WireReply.Of(200, TwilioResource.Participant(participant, account));
}
