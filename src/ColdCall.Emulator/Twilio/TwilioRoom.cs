using ColdCall.Emulator.Core;

namespace ColdCall.Emulator.Twilio;

/// <summary>Reads what a conference is to be like, and how somebody sits in it: from a request, or from TwiML in the fields of a request.</summary>
internal static class TwilioRoom
{
    /// <returns>Null if none of this name is active.</returns>
    public static Conference? Active(Exchange exchange, string name, TwilioAccount account) =>
        exchange.FindConferenceNamed(name, account.Sid) is { IsActive: true } active ? active : null;

    /// <param name="name">The friendly name.</param>
    /// <param name="form">What its first participant decides.</param>
    /// <param name="origin">How whoever asks reaches us.</param>
    /// <param name="defaultEvents">What is told if nobody says what.</param>
    /// <param name="account">Whose it is.</param>
    /// <param name="ids">Where its sid comes from.</param>
    public static ConferenceOrder Order(string name, TwilioForm form, string origin, string[] defaultEvents, TwilioAccount account, IdSource ids) => new()
    {
        Id = TwilioSid.New("CF", ids),
        Name = name,
        Scope = account.Sid,
        MaxParticipants = form.Whole("MaxParticipants", 250, 2, 250),
        Starts = false,
        StartsWith = 2,
        WaitsForRinging = true,
        Details = new TwilioConference
        {
            Region = form.Text("Region") ?? "us1",
            StatusCallback = form.Callback("ConferenceStatusCallback", defaultEvents),
            Recording = form.Text("ConferenceRecord") is "true" or "record-from-start"
                ? TwilioRecordingOrder.Read(form, origin, "ConferenceRecordingStatusCallback", "Conference", ids)
                : null,
        },
    };

    /// <summary>A label names one participant only.</summary>
    public static void RequireFreeLabel(string? label, Conference? conference)
    {
        if (label is not null && conference?.Participants.Exists(other => TwilioLeg.Of(other.Leg).Label == label) == true)
            throw new TwilioErrorException(TwilioError.LabelTaken);
    }

    public static Seat SeatOf(TwilioForm form, Conference? conference)
    {
        var seat = new Seat
        {
            Muted = form.Flag("Muted") ?? false,
            StartsConference = form.Flag("StartConferenceOnEnter") ?? true,
            EndsConference = form.Flag("EndConferenceOnExit") ?? false,
        };
        return Coached(seat, form, conference);
    }

    /// <summary>A coach is heard by one participant alone.</summary>
    public static Seat Coached(Seat seat, TwilioForm form, Conference? conference)
    {
        string? coached = form.Text("CallSidToCoach");
        bool isCoaching = form.Flag("Coaching") ?? TwilioWords.IsCoaching(seat);
        if (!isCoaching) return seat with { Role = "none", Whispers = [] };
        coached ??= (seat.Whispers is [var already, ..] ? already : null);
        if (conference?.Participants.Exists(other => other.Leg.Handle == coached) != true)
            throw new TwilioErrorException(TwilioError.Invalid("CallSidToCoach must name a call in the conference"));
        return seat with { Role = "whisper", Whispers = [coached!] };
    }
}
