using ColdCall.Emulator.Core;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Telnyx;

/// <summary><c>/conferences/{id}/actions/...</c>. The id may be the name, except for <c>end</c>.</summary>
internal sealed class ConferenceActionEndpoints(Exchange exchange)
{
    public IEnumerable<TelnyxRoute> Routes =>
    [
        new TelnyxRoute("POST", "conferences/*/actions/join", "join", Join) { IsRemembered = true },
        new TelnyxRoute("POST", "conferences/*/actions/leave", "leave", Leave) { IsRemembered = true },
        new TelnyxRoute("POST", "conferences/*/actions/update", "update", Update) { IsRemembered = true },
        new TelnyxRoute("POST", "conferences/*/actions/mute", "mute", command => Reseat(command, seat => seat with { Muted = true })),
        new TelnyxRoute("POST", "conferences/*/actions/unmute", "unmute", command => Reseat(command, seat => seat with { Muted = false })),
        new TelnyxRoute("POST", "conferences/*/actions/hold", "hold", command => Reseat(command, seat => seat with { OnHold = true })),
        new TelnyxRoute("POST", "conferences/*/actions/unhold", "unhold", Unhold),
        new TelnyxRoute("POST", "conferences/*/actions/play", "play", Play) { IsRemembered = true },
        new TelnyxRoute("POST", "conferences/*/actions/end", "end", End) { IsRemembered = true },
    ];

    private WireReply Join(TelnyxCommand command)
    {
        Fields body = command.Body.Check([FieldRule.CallControlId, FieldRule.ClientState, FieldRule.Region, .. SeatFields.Rules]);
        Conference conference = exchange.ConferenceOf(command.Id);
        Leg leg = exchange.LegOf(body.Text("call_control_id")!);
        ClientStates.With(leg, body, () => exchange.Join(conference, leg, SeatFields.Read(body), command.Now));
        return TelnyxReply.Accepted;
    }

    private WireReply Leave(TelnyxCommand command)
    {
        Fields body = command.Body.Check(FieldRule.CallControlId, FieldRule.Beep, FieldRule.Region);
        exchange.Leave(ActiveByIdOrName(command.Id), exchange.LegOf(body.Text("call_control_id")!), command.Now);
        return TelnyxReply.Accepted;
    }

    private WireReply Update(TelnyxCommand command)
    {
        Fields body = command.Body.Check(
            FieldRule.CallControlId, FieldRule.SupervisorRole.Required(), FieldRule.Texts("whisper_call_control_ids"), FieldRule.Region);
        Conference conference = exchange.ConferenceOf(command.Id);
        Leg leg = exchange.LegOf(body.Text("call_control_id")!);
        Seat NewRole(Seat seat) => seat with { Role = body.Text("supervisor_role")!, Whispers = body.Texts("whisper_call_control_ids") };
        exchange.Reseat(conference, [leg], NewRole, command.Now);
        return TelnyxReply.Accepted;
    }

    private WireReply Unhold(TelnyxCommand command)
    {
        command.Body.Check(FieldRule.CallControlIds.Required());
        return Reseat(command, seat => seat with { OnHold = false });
    }

    /// <summary>No ids, or an empty list, mean everybody.</summary>
    private WireReply Reseat(TelnyxCommand command, Func<Seat, Seat> change)
    {
        Fields body = command.Body.Check(FieldRule.CallControlIds, FieldRule.Region, FieldRule.Text("audio_url"), FieldRule.Text("media_name"));
        Conference conference = exchange.ConferenceOf(command.Id);
        Leg[] legs = [.. body.Texts("call_control_ids").Select(exchange.LegOf)];
        exchange.Reseat(conference, legs.Length == 0 ? null : legs, change, command.Now);
        return TelnyxReply.Accepted;
    }

    /// <summary>Taken and logged; nothing is heard of it.</summary>
    private WireReply Play(TelnyxCommand command)
    {
        Fields body = command.Body.Check(FieldRule.CallControlIds, FieldRule.Region, FieldRule.Text("audio_url").Required());
        Conference conference = ActiveByIdOrName(command.Id);
        foreach (Leg leg in body.Texts("call_control_ids").Select(exchange.LegOf))
        {
            if (leg.Participant?.Conference != conference) throw new RefusedException(Refusal.NotJoined);
        }

        return TelnyxReply.Accepted;
    }

    private WireReply End(TelnyxCommand command)
    {
        exchange.EndConference(exchange.ConferenceWithId(command.Id), command.Now);
        return TelnyxReply.Accepted;
    }

    private Conference ActiveByIdOrName(string text)
    {
        Conference conference = exchange.ConferenceOf(text);
        return conference.IsActive ? conference : throw new RefusedException(Refusal.ConferenceEnded);
    }
}
