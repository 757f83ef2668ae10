namespace ColdCall.Emulator.Core;

internal sealed partial class Exchange
{
    private static readonly TimeSpan MemoryOfEndedLegs = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan AnswererKnownAfter = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan GreetingEndsAfter = TimeSpan.FromSeconds(4);

    /// <summary>Rings a destination.</summary>
    /// <exception cref="RefusedException">The conference it is to join is unknown, ended or full.</exception>
    public Leg Dial(DialOrder order, DateTimeOffset now)
    {
        Conference? conference = order.ConferenceId is null ? null : OpenConference(order.ConferenceId);
        Leg leg = StartDialling(order, now);
        if (conference is not null && order.SitsWhileRinging) Sit(conference, leg, order.Seat, now);
        Ring(leg, now);
        return leg;
    }

    /// <summary>Rings a destination into a conference that is made for it.</summary>
    public Leg Dial(DialOrder order, ConferenceOrder opened, DateTimeOffset now)
    {
        if (FindConferenceNamed(opened.Name, opened.Scope) is { IsActive: true }) throw new RefusedException(Refusal.NameActive);
        Leg leg = StartDialling(order, now);
        Conference conference = AddConference(leg, opened, now);
        raise(new ExchangeEvent.ConferenceCreated(conference, now));
        Sit(conference, leg, order.Seat, now);
        Ring(leg, now);
        return leg;
    }

    /// <summary>A person calls, from a phone or a browser: the leg waits until the application answers or rejects it.</summary>
    public Leg Receive(DialOrder order, PhoneBehaviour phone, DateTimeOffset now)
    {
        Leg leg = AddLeg(order, LegDirection.Incoming, phone, now);
        raise(new ExchangeEvent.LegStarted(leg, now));
        return leg;
    }

    /// <summary>The application answers an incoming leg.</summary>
    public void Answer(Leg leg, DateTimeOffset now)
    {
        RequireIncoming(leg);
        RequireAlive(leg);
        if (leg.State == LegState.Answered) throw new RefusedException(Refusal.AlreadyAnswered);
        Connect(leg, now);
    }

    /// <summary>The application refuses an incoming leg.</summary>
    public void Reject(Leg leg, bool busy, DateTimeOffset now)
    {
        RequireIncoming(leg);
        RequireAlive(leg);
        if (leg.State == LegState.Answered) throw new RefusedException(Refusal.AlreadyAnswered);
        EndLeg(leg, busy ? LegEnding.Busy : LegEnding.Rejected, now);
    }

    /// <summary>The application hangs a leg up, or cancels it while it rings.</summary>
    public void HangUp(Leg leg, DateTimeOffset now)
    {
        RequireAlive(leg);
        EndLeg(leg, EndingByUs(leg), now);
    }

    /// <summary>The person at the phone of a dialled leg picks up.</summary>
    public void PickUp(Leg leg, DateTimeOffset now)
    {
        RequireAlive(leg);
        if (leg.State == LegState.Answered || leg.Direction == LegDirection.Incoming) throw new RefusedException(Refusal.AlreadyAnswered);
        Connect(leg, now);
    }

    /// <summary>The person at the phone puts it down; while a dialled leg rings, that refuses it.</summary>
    public void PutDown(Leg leg, DateTimeOffset now)
    {
        RequireAlive(leg);
        bool callee = leg.Direction == LegDirection.Outgoing;
        LegEnding whileRinging = callee ? LegEnding.Rejected : LegEnding.Cancelled;
        EndLeg(leg, leg.State == LegState.Answered ? LegEnding.Completed(callee ? Party.Callee : Party.Caller) : whileRinging, now);
    }

    /// <summary>The person at a leg that was not answered yet says that he is busy.</summary>
    public void Decline(Leg leg, DateTimeOffset now)
    {
        RequireAlive(leg);
        if (leg.State == LegState.Answered) throw new RefusedException(Refusal.AlreadyAnswered);
        EndLeg(leg, leg.Direction == LegDirection.Incoming ? LegEnding.Busy with { By = Party.Caller } : LegEnding.Busy, now);
    }

    /// <summary>The leg cannot go on without audio.</summary>
    public void FailMedia(Leg leg, string detail, DateTimeOffset now)
    {
        RequireAlive(leg);
        EndLeg(leg, LegEnding.NoMedia(detail), now);
    }

    /// <summary>The application was asked what to do with the leg and gave no good answer.</summary>
    public void FailInstructions(Leg leg, string detail, DateTimeOffset now)
    {
        RequireAlive(leg);
        EndLeg(leg, leg.State == LegState.Answered ? LegEnding.Completed(Party.Network) with { Detail = detail } : LegEnding.NoInstructions(detail), now);
    }

    /// <summary>The person at an answered leg presses a key.</summary>
    public void PressDigit(Leg leg, string digit, DateTimeOffset now)
    {
        RequireAnswered(leg);
        raise(new ExchangeEvent.DigitPressed(leg, digit, now));
    }

    /// <summary>Forgets a leg that has ended.</summary>
    public void Forget(Leg leg) => _legs.Remove(leg.Handle);

    public static void RequireAlive(Leg leg)
    {
        if (!leg.IsAlive) throw new RefusedException(Refusal.LegEnded);
    }

    private static void RequireIncoming(Leg leg)
    {
        if (leg.Direction != LegDirection.Incoming) throw new RefusedException(Refusal.NotIncoming);
    }

    private static LegEnding EndingByUs(Leg leg)
    {
        if (leg.State == LegState.Ringing) return leg.Direction == LegDirection.Outgoing ? LegEnding.Cancelled : LegEnding.Rejected;
        return LegEnding.Completed(leg.Direction == LegDirection.Outgoing ? Party.Caller : Party.Callee);
    }

    private Leg StartDialling(DialOrder order, DateTimeOffset now)
    {
        Leg leg = AddLeg(order, LegDirection.Outgoing, Phones.BehaviourOf(order.To, order.RingsSipUsers, now), now);
        raise(new ExchangeEvent.LegStarted(leg, now));
        return leg;
    }

    private Leg AddLeg(DialOrder order, LegDirection direction, PhoneBehaviour phone, DateTimeOffset now)
    {
        var leg = new Leg
        {
            Id = ids.Uuid(),
            SessionId = order.SessionId ?? ids.Uuid(),
            Direction = direction,
            Order = order,
            Phone = phone,
            Identity = Phones.IdentityOf(order.To),
            Number = ++_legNumber,
            CreatedAt = now,
        };
        _legs.Add(leg.Handle, leg);
        return leg;
    }

    private void Ring(Leg leg, DateTimeOffset now)
    {
        int ring = ++leg.Rings;
        Rings.Add(leg.Order.To);
        if (ring == 1 && leg.Phone.IsThere) raise(new ExchangeEvent.LegRinging(leg, now));
        if (leg.Phone.Reaction != PhoneReaction.None) WhileRinging(leg, ring, now + leg.Phone.After, at => React(leg, at));
        WhileRinging(leg, ring, now + leg.Order.RingTime, at => StopRinging(leg, at));
    }

    /// <summary>A step that means nothing any more once the leg was answered, ended or rung anew.</summary>
    private void WhileRinging(Leg leg, int ring, DateTimeOffset due, Action<DateTimeOffset> step) => agenda.At(due, at =>
    {
        if (leg.State == LegState.Ringing && leg.Rings == ring) step(at);
    });

    private void React(Leg leg, DateTimeOffset now)
    {
        switch (leg.Phone.Reaction)
        {
            case PhoneReaction.Answer: Connect(leg, now); break;
            case PhoneReaction.Busy: EndLeg(leg, LegEnding.Busy, now); break;
            case PhoneReaction.Reject: EndLeg(leg, LegEnding.Rejected, now); break;
            case PhoneReaction.Unallocated: EndLeg(leg, LegEnding.Unallocated, now); break;
            default: EndLeg(leg, LegEnding.Unreachable, now); break;
        }
    }

    private void StopRinging(Leg leg, DateTimeOffset now)
    {
        if (!leg.Order.RingTwice) EndLeg(leg, LegEnding.NoAnswer, now);
        else if (leg.Rings == 1) Ring(leg, now);
        else EndLeg(leg, LegEnding.TimedOut, now);
    }

    private void Connect(Leg leg, DateTimeOffset now)
    {
        leg.State = LegState.Answered;
        leg.AnsweredAt = now;
        raise(new ExchangeEvent.LegAnswered(leg, now));
        EnterOnAnswer(leg, now);
        ScheduleLife(leg, now);
    }

    private void ScheduleLife(Leg leg, DateTimeOffset now)
    {
        // Long waits keep the leg's handle instead of the leg, so that ended legs can be forgotten before them.
        string handle = leg.Handle;
        agenda.At(now + leg.Order.TimeLimit, at => EndIfAlive(handle, LegEnding.TimeLimit, at));
        if (leg.Phone.HangsUpAfter is { } stay) agenda.At(now + stay, at => EndIfAlive(handle, LegEnding.Completed(Party.Callee), at));
        if (!leg.Order.DetectMachine) return;
        WhileAlive(leg, now + AnswererKnownAfter, at => raise(new ExchangeEvent.AnswererKnown(leg, at)));
        if (leg.Phone.IsMachine) WhileAlive(leg, now + GreetingEndsAfter, at => raise(new ExchangeEvent.GreetingEnded(leg, at)));
    }

    private void WhileAlive(Leg leg, DateTimeOffset due, Action<DateTimeOffset> step) => agenda.At(due, at =>
    {
        if (leg.IsAlive) step(at);
    });

    private void EndIfAlive(string handle, LegEnding ending, DateTimeOffset now)
    {
        if (FindLeg(handle) is { IsAlive: true } leg) EndLeg(leg, ending, now);
    }

    private void EndLeg(Leg leg, LegEnding ending, DateTimeOffset now)
    {
        Close(leg, ending, now);
        if (leg.Participant is { } participant) Depart(participant, now);
    }

    private void Close(Leg leg, LegEnding ending, DateTimeOffset now)
    {
        leg.State = LegState.Ended;
        leg.EndedAt = now;
        leg.Ending = ending;
        StopRecordingOf(leg, now);
        string handle = leg.Handle;
        agenda.At(now + MemoryOfEndedLegs, _ => _legs.Remove(handle));
        raise(new ExchangeEvent.LegEnded(leg, now));
    }
}
