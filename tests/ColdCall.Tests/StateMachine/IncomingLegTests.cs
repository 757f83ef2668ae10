using ColdCall.Providers;
using ColdCall.StateMachine;

namespace ColdCall.Tests.StateMachine;

/// <summary>Legs that nobody of us dialed.</summary>
public sealed class IncomingLegTests
{
    private readonly ConferenceRun _run = new();

    [Fact]
    public void It_is_answered_opens_the_conference_and_the_lead_is_dialed_after_it()
    {
        string leg = Arrive();
        _run.Answer(leg, "1");
        _run.Dial("2", after: 1);
        _run.DeliverAll();

        _run.Sent.OfType<AnswerCommand>().Single().ShouldBe(new AnswerCommand { CommandId = "c.1", Participant = _run.State.IdOf(1), LegId = leg, Tag = "tag c-1", ConferenceName = "coldcall-c" });
        _run.Sent.OfType<CreateConferenceCommand>().Single().LegId.ShouldBe(leg);
        _run.Sent.OfType<DialCommand>().Single().Participant.ShouldBe(_run.State.IdOf(2));
        _run.State.Participants.ShouldAllBe(participant => participant.State == ParticipantState.Joined);
    }

    [Fact]
    public void A_caller_who_gives_up_has_hung_up_whatever_the_provider_calls_it()
    {
        string leg = Arrive();
        _run.Provider.GiveUp(leg);
        _run.CollectEvents();
        _run.Answer(leg, "1");
        _run.DeliverAll();

        ParticipantRecord caller = _run.State.Find(1)!;
        (caller.State, caller.Cause, caller.EndedBy).ShouldBe((ParticipantState.Ended, ParticipantEndCause.HungUp, LegSide.Participant));
    }

    [Fact]
    public void An_accepted_answer_counts_when_its_event_is_lost()
    {
        string leg = Arrive();
        _run.Answer(leg, "1");
        _run.InFlight.RemoveAll(input => input is MachineInput.EventReceived { Event: LegAnswered });
        _run.RunOut(TimeSpan.FromSeconds(20));

        _run.State.Find(1)!.State.ShouldBe(ParticipantState.Joined);
    }

    [Fact]
    public void An_answer_of_unknown_outcome_is_given_again_and_its_refusal_proves_nothing()
    {
        string leg = Arrive();
        _run.Fate = command => command is AnswerCommand { CommandId: "c.1" } ? CommandFate.LostAfterActing : CommandFate.Done;
        _run.Answer(leg, "1");
        MachineInput answered = _run.InFlight.Single(input => input is MachineInput.EventReceived { Event: LegAnswered });
        _run.InFlight.Remove(answered);
        _run.RunOut(TimeSpan.FromSeconds(2));
        _run.Sent.OfType<AnswerCommand>().Count().ShouldBe(2);
        _run.State.Find(1)!.State.ShouldBe(ParticipantState.Ringing);

        _run.Deliver(answered);
        _run.DeliverAll();

        _run.State.Find(1)!.State.ShouldBe(ParticipantState.Joined);
        _run.Sent.ShouldNotContain(command => command is HangUpCommand);
    }

    [Fact]
    public void A_refused_answer_ends_the_leg()
    {
        string leg = Arrive();
        _run.Fate = command => command is AnswerCommand ? new CommandFate(false, CommandOutcome.Failed(CommandCertainty.Refused, detail: "90102 Unable")) : CommandFate.Done;
        _run.Answer(leg, "1");
        _run.DeliverAll();

        (_run.State.Find(1)!.Cause, _run.State.Find(1)!.CauseDetail).ShouldBe((ParticipantEndCause.Refused, "90102 Unable"));
        _run.Sent.OfType<HangUpCommand>().Single().LegId.ShouldBe(leg);
        _run.Provider.AnyLegAlive.ShouldBeFalse();
    }

    [Fact]
    public void What_nobody_can_answer_is_given_up_and_ended()
    {
        string leg = Arrive();
        _run.Fate = command => command is AnswerCommand ? CommandFate.NotSent : CommandFate.Done;
        _run.Answer(leg, "1");
        _run.RunOut(TimeSpan.FromMinutes(1));

        _run.Sent.OfType<AnswerCommand>().Count().ShouldBe(Limits.MaxFailures);
        _run.State.Find(1)!.Cause.ShouldBe(ParticipantEndCause.Failed);
        _run.Provider.AnyLegAlive.ShouldBeFalse();
    }

    [Fact]
    public void Its_arrival_told_late_is_no_news()
    {
        string leg = Arrive();
        MachineInput arrived = _run.InFlight.Single();
        _run.Answer(leg, "1");
        _run.DeliverAll();
        int callbacks = _run.Callbacks.Count;

        _run.Deliver(arrived);

        _run.Callbacks.Count.ShouldBe(callbacks);
    }

    private string Arrive()
    {
        string leg = _run.Provider.Arrive();
        _run.CollectEvents();
        return leg;
    }
}
