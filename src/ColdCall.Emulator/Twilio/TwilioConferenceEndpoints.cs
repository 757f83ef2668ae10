using ColdCall.Emulator.Core;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Twilio;

/// <summary><c>/Conferences</c>: they are made by their first participant, never here.</summary>
internal sealed class TwilioConferenceEndpoints(Exchange exchange, TwilioAccount account)
{
    public IEnumerable<TwilioRoute> Routes =>
    [
        new TwilioRoute("GET", "Conferences", "ListConference", List),
        new TwilioRoute("GET", "Conferences/*", "FetchConference", command => Show(Find(exchange, command))),
        new TwilioRoute("POST", "Conferences/*", "UpdateConference", Update),
    ];

    /// <exception cref="TwilioErrorException">There is none with this sid.</exception>
    public static Conference Find(Exchange exchange, TwilioCommand command) =>
        exchange.FindConference(command.Sid) is { Order.Details: TwilioConference } conference ? conference : throw command.NotFound;

    /// <exception cref="TwilioErrorException">None with this sid is active.</exception>
    public static Conference FindActive(Exchange exchange, TwilioCommand command) =>
        Find(exchange, command) is { IsActive: true } conference ? conference : throw command.NotFound;

    private WireReply List(TwilioCommand command)
    {
        WireRequest request = command.Request;
        IEnumerable<Conference> found = exchange.Conferences.Where(conference => conference.Order.Details is TwilioConference)
            .Where(conference => request.Parameter("FriendlyName") is not { Length: > 0 } name || name == conference.Name)
            .Where(conference => request.Parameter("Status") is not { Length: > 0 } status || status == TwilioWords.StatusOf(conference));
        return TwilioList.Of(command, "conferences", [.. found.Reverse()], conference => TwilioResource.Conference(conference, account));
    }

    /// <summary>While nobody has joined yet, ending is a bad request, as it was reported of Twilio.</summary>
    private WireReply Update(TwilioCommand command)
    {
        Conference conference = FindActive(exchange, command);
        if (command.Form.Choice("Status", "completed") is null) return Show(conference);
        if (!conference.Participants.Exists(participant => participant.Joined)) throw new TwilioErrorException(TwilioError.BadRequest);
        exchange.EndConference(conference, command.Now);
        return Show(conference);
    }

    private WireReply Show(Conference conference) => WireReply.Of(200, TwilioResource.Conference(conference, account));
}
