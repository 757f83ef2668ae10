namespace ColdCall.Emulator.Core;

internal sealed partial class Exchange
{
    private static readonly TimeSpan MemoryOfEndedConferences = TimeSpan.FromHours(4);

    /// <summary>Makes a conference out of an answered leg.</summary>
    public Conference CreateConference(Leg owner, ConferenceOrder order, DateTimeOffset now, Seat? seat = null)
    {
        RequireAnswered(owner);
        if (FindConferenceNamed(order.Name, order.Scope) is { IsActive: true }) throw new RefusedException(Refusal.NameActive);
        if (owner.Participant is not null) throw new RefusedException(Refusal.AlreadyJoined);
        Conference conference = AddConference(owner, order, now);
        raise(new ExchangeEvent.ConferenceCreated(conference, now));
        Enter(conference, owner, seat ?? new Seat(), now);
        return conference;
    }

    /// <summary>Puts an answered leg into a conference.</summary>
    public void Join(Conference conference, Leg leg, Seat seat, DateTimeOffset now)
    {
        RequireActive(conference);
        RequireAnswered(leg);
        if (leg.Participant is not null) throw new RefusedException(Refusal.AlreadyJoined);
        RequireRoom(conference);
        Enter(conference, leg, seat, now);
    }

    /// <summary>Takes a leg out of a conference; it stays connected.</summary>
    public void Leave(Conference conference, Leg leg, DateTimeOffset now)
    {
        RequireAlive(leg);
        Depart(ParticipantOf(conference, leg), now);
    }

    /// <summary>Changes how participants sit.</summary>
    public void Reseat(Conference conference, IReadOnlyList<Leg>? legs, Func<Seat, Seat> change, DateTimeOffset now)
    {
        RequireActive(conference);
        IReadOnlyList<Participant> chosen = legs is null ? conference.Participants : [.. legs.Select(leg => ParticipantOf(conference, leg))];
        foreach (Participant participant in chosen)
        {
            Seat before = participant.Seat;
            participant.Seat = change(before);
            participant.UpdatedAt = now;
            raise(new ExchangeEvent.ParticipantReseated(participant, before, now));
        }
    }

    /// <summary>Ends a conference and hangs everybody up.</summary>
    public void EndConference(Conference conference, DateTimeOffset now)
    {
        RequireActive(conference);
        Disband(conference, ConferenceEnd.Commanded, endedBy: null, now);
    }

    private static void RequireActive(Conference conference)
    {
        if (!conference.IsActive) throw new RefusedException(Refusal.ConferenceEnded);
    }

    private static void RequireRoom(Conference conference)
    {
        if (conference.Participants.Count >= conference.Order.MaxParticipants) throw new RefusedException(Refusal.ConferenceFull);
    }

    private static void RequireAnswered(Leg leg)
    {
        RequireAlive(leg);
        if (leg.State != LegState.Answered) throw new RefusedException(Refusal.LegNotAnswered);
    }

    private static Participant ParticipantOf(Conference conference, Leg leg) =>
        leg.Participant is { } participant && participant.Conference == conference ? participant : throw new RefusedException(Refusal.NotJoined);

    private Conference OpenConference(string id)
    {
        Conference conference = FindConference(id) ?? throw new RefusedException(Refusal.UnknownConference);
        RequireActive(conference);
        RequireRoom(conference);
        return conference;
    }

    private Conference AddConference(Leg owner, ConferenceOrder order, DateTimeOffset now)
    {
        var conference = new Conference
        {
            Id = order.Id ?? ids.Uuid(),
            Order = order,
            Owner = owner,
            CreatedAt = now,
            UpdatedAt = now,
            Status = order.Starts ? ConferenceStatus.InProgress : ConferenceStatus.Waiting,
        };
        _conferences.Add(conference.Id, conference);
        _latestNamed[(order.Scope, order.Name)] = conference;
        agenda.At(conference.ExpiresAt, at =>
        {
            if (conference.IsActive) Disband(conference, ConferenceEnd.TimeExceeded, endedBy: null, at);
        });
        return conference;
    }

    private Participant Sit(Conference conference, Leg leg, Seat seat, DateTimeOffset now)
    {
        var participant = new Participant { Id = ids.Uuid(), Leg = leg, Conference = conference, Seat = seat, CreatedAt = now, UpdatedAt = now };
        conference.Participants.Add(participant);
        leg.Participant = participant;
        return participant;
    }

    private void Enter(Conference conference, Leg leg, Seat seat, DateTimeOffset now) => MarkJoined(Sit(conference, leg, seat, now), now);

    private void EnterOnAnswer(Leg leg, DateTimeOffset now)
    {
        if (leg.Participant is { } ringing) MarkJoined(ringing, now);
        else if (WaitingConference(leg) is { } conference) Enter(conference, leg, leg.Order.Seat, now);
    }

    /// <summary>None, if it ended or filled up while the phone rang: the leg is then connected to nobody.</summary>
    private Conference? WaitingConference(Leg leg) =>
        leg.Order is { ConferenceId: { } id, SitsWhileRinging: false } && FindConference(id) is { IsActive: true } conference
        && conference.Participants.Count < conference.Order.MaxParticipants ? conference : null;

    private void MarkJoined(Participant participant, DateTimeOffset now)
    {
        participant.Joined = true;
        participant.UpdatedAt = now;
        bool starts = Starts(participant.Conference);
        if (starts) participant.Conference.Status = ConferenceStatus.InProgress;
        raise(new ExchangeEvent.ParticipantJoined(participant.Conference, participant.Leg, now));
        if (starts) raise(new ExchangeEvent.ConferenceStarted(participant.Conference, participant.Leg, now));
    }

    private static bool Starts(Conference conference)
    {
        Participant[] joined = [.. conference.Participants.Where(participant => participant.Joined)];
        return conference.Status == ConferenceStatus.Waiting
            && joined.Length >= conference.Order.StartsWith && joined.Any(participant => participant.Seat.StartsConference);
    }

    /// <summary>A participant goes, by its own leg's end or by command; what that means for the others depends on how it sat.</summary>
    private void Depart(Participant participant, DateTimeOffset now)
    {
        Conference conference = participant.Conference;
        Unseat(participant, now);
        if (!participant.Joined && !conference.Order.WaitsForRinging) return;
        if (participant is { Joined: true, Seat.EndsConference: true }) Disband(conference, ConferenceEnd.HostLeft, participant.Leg, now);
        else if (participant is { Joined: true, Seat.SoftEndsConference: true }) Dissolve(conference, ConferenceEnd.HostLeft, participant.Leg, now);
        else if (!conference.Participants.Exists(other => other.Joined || conference.Order.WaitsForRinging)) Dissolve(conference, ConferenceEnd.AllLeft, participant.Leg, now);
    }

    private void Unseat(Participant participant, DateTimeOffset now)
    {
        participant.Conference.Participants.Remove(participant);
        participant.Conference.UpdatedAt = now;
        participant.Leg.Participant = null;
        (Conference conference, Leg leg, Seat seat) = (participant.Conference, participant.Leg, participant.Seat);
        if (participant.Joined) raise(new ExchangeEvent.ParticipantLeft(conference, leg, now) { Seat = seat });
        else raise(new ExchangeEvent.ParticipantMissed(conference, leg, now) { Seat = seat });
    }

    /// <summary>Ends the conference and hangs up whoever is left, but those who have something else to do.</summary>
    private void Disband(Conference conference, ConferenceEnd end, Leg? endedBy, DateTimeOffset now)
    {
        // Known before they leave, who are told why.
        conference.End = end;
        foreach (Participant participant in conference.Participants.ToArray())
        {
            if (!participant.Leg.OutlivesConference) Close(participant.Leg, EndingByUs(participant.Leg), now);
            Unseat(participant, now);
        }

        Complete(conference, end, endedBy, now);
    }

    /// <summary>Ends the conference and leaves the others connected to nobody.</summary>
    private void Dissolve(Conference conference, ConferenceEnd end, Leg endedBy, DateTimeOffset now)
    {
        foreach (Participant participant in conference.Participants.ToArray()) Unseat(participant, now);
        Complete(conference, end, endedBy, now);
    }

    private void Complete(Conference conference, ConferenceEnd end, Leg? endedBy, DateTimeOffset now)
    {
        conference.Status = ConferenceStatus.Completed;
        conference.End = end;
        conference.EndedBy = endedBy;
        conference.UpdatedAt = now;
        StopRecordingOf(conference, now);
        agenda.At(now + MemoryOfEndedConferences, _ => Forget(conference));
        raise(new ExchangeEvent.ConferenceEnded(conference, now));
    }

    private void Forget(Conference conference)
    {
        _conferences.Remove(conference.Id);
        if (FindConferenceNamed(conference.Name, conference.Order.Scope) == conference) _latestNamed.Remove((conference.Order.Scope, conference.Name));
    }
}
