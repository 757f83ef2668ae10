using ColdCall.Providers;
using ColdCall.StateMachine;

namespace ColdCall.Tests.StateMachine;

/// <summary>Supervisors come and go without changing the conference for the others.</summary>
public sealed class SupervisionTests
{
    private readonly ConferenceRun _run = new();

    [Fact]
    public void A_supervisor_who_answers_first_waits_until_somebody_else_opens_the_conference()
    {
        _run.Dial("1", supervise: Supervision.Monitor);
        _run.DeliverAll();
        _run.Sent.ShouldNotContain(command => command is CreateConferenceCommand);

        _run.Dial("2");
        _run.DeliverAll();

        _run.Sent.OfType<CreateConferenceCommand>().Single().Participant.ShouldBe(_run.State.IdOf(2));
        _run.Sent.OfType<JoinCommand>().Single().ShouldBe(new JoinCommand
        {
            CommandId = _run.Sent.OfType<JoinCommand>().Single().CommandId,
            Participant = _run.State.IdOf(1),
            LegId = "leg-1",
            ConferenceId = "room-1",
            ConferenceName = "coldcall-c",
            Tag = "tag c-1",
            Role = SupervisorRole.Monitor,
        });
    }

    [Fact]
    public void Nobody_hears_a_supervisor_ringing()
    {
        Talk();
        _run.Dial("3", supervise: Supervision.Barge);
        _run.Sent.OfType<DialCommand>().Last().ConferenceId.ShouldBeNull();

        _run.Dial("4");
        _run.Sent.OfType<DialCommand>().Last().ConferenceId.ShouldBe("room-1");
    }

    [Fact]
    public void A_whisper_waits_for_the_one_who_hears_it()
    {
        _run.Provider.People[2] = Person.RingsOnly;
        _run.Dial("1");
        _run.Dial("2");
        _run.Dial("3", supervise: Supervision.Whisper(_run.State.IdOf(2)));
        _run.DeliverAll();
        _run.State.Find(3)!.State.ShouldBe(ParticipantState.Answered);

        _run.Provider.Act(2, answer: true);
        _run.CollectEvents();
        _run.DeliverAll();

        JoinCommand join = _run.Sent.OfType<JoinCommand>().Single(command => command.Participant == _run.State.IdOf(3));
        (join.Role, join.WhisperToLegId).ShouldBe((SupervisorRole.Whisper, "leg-2"));
    }

    [Fact]
    public void Whispering_to_somebody_who_has_gone_is_listening()
    {
        _run.Provider.People[2] = Person.Busy;
        _run.Dial("1");
        _run.Dial("2");
        _run.Dial("3", supervise: Supervision.Whisper(_run.State.IdOf(2)));
        _run.DeliverAll();

        JoinCommand join = _run.Sent.OfType<JoinCommand>().Single(command => command.Participant == _run.State.IdOf(3));
        (join.Role, join.WhisperToLegId).ShouldBe((SupervisorRole.Monitor, null));
    }

    [Fact]
    public void Those_who_only_listen_are_no_company()
    {
        Talk();
        _run.Dial("3", supervise: Supervision.Monitor);
        _run.DeliverAll();

        _run.Provider.Act(1, answer: false);
        _run.Provider.Act(2, answer: false);
        _run.CollectEvents();
        _run.RunOut(TimeSpan.FromMinutes(1));

        _run.State.Cause.ShouldBe(ConferenceEndCause.EveryoneLeft);
        _run.State.Find(3)!.Cause.ShouldBe(ParticipantEndCause.ConferenceEnded);
        _run.State.Find(3)!.EndedBy.ShouldBe(LegSide.Application);
    }

    [Fact]
    public void Who_barges_in_is_company()
    {
        Talk();
        _run.Dial("3", supervise: Supervision.Barge);
        _run.DeliverAll();
        _run.Provider.Act(1, answer: false);
        _run.CollectEvents();

        _run.RunOut(TimeSpan.FromMinutes(10));

        _run.State.State.ShouldBe(ConferenceState.Active);
    }

    [Fact]
    public void A_role_changes_when_the_provider_has_accepted_and_is_told_once()
    {
        Talk();
        _run.Dial("3", supervise: Supervision.Monitor);
        _run.DeliverAll();

        _run.Deliver(new MachineInput.SuperviseAsked(3, Supervision.Whisper(_run.State.IdOf(1))));
        _run.State.Find(3)!.Supervision.ShouldBe(Supervision.Monitor);
        _run.DeliverAll();
        _run.Deliver(new MachineInput.SuperviseAsked(3, Supervision.Whisper(_run.State.IdOf(1))));
        _run.DeliverAll();

        SetSupervisionCommand sent = _run.Sent.OfType<SetSupervisionCommand>().First();
        (sent.LegId, sent.ConferenceId, sent.Role, sent.WhisperToLegId).ShouldBe(("leg-3", "room-1", SupervisorRole.Whisper, "leg-1"));
        _run.Callbacks.OfType<ParticipantSupervisionChanged>().Single().Participant.Supervision.ShouldBe(Supervision.Whisper(_run.State.IdOf(1)));
    }

    [Fact]
    public void A_refused_role_leaves_the_one_before()
    {
        Talk();
        _run.Dial("3", supervise: Supervision.Monitor);
        _run.DeliverAll();
        _run.Fate = command => command is SetSupervisionCommand ? new CommandFate(false, CommandOutcome.Failed(CommandCertainty.Refused)) : CommandFate.Done;

        _run.Deliver(new MachineInput.SuperviseAsked(3, Supervision.Barge));
        _run.DeliverAll();

        _run.State.Find(3)!.Supervision.ShouldBe(Supervision.Monitor);
        _run.Callbacks.ShouldNotContain(callback => callback is ParticipantSupervisionChanged);
    }

    [Fact]
    public void Only_supervisors_have_roles_and_only_those_present_are_whispered_to()
    {
        Talk();
        _run.Dial("3", supervise: Supervision.Monitor);
        _run.DeliverAll();
        _run.Dial("4");

        _run.Deliver(new MachineInput.SuperviseAsked(1, Supervision.Monitor)).Refused.ShouldBeTrue();
        _run.Deliver(new MachineInput.SuperviseAsked(3, Supervision.Whisper(_run.State.IdOf(4)))).Refused.ShouldBeTrue();
        _run.Deliver(new MachineInput.SuperviseAsked(3, Supervision.Whisper(_run.State.IdOf(3)))).Refused.ShouldBeTrue();
    }

    private void Talk()
    {
        _run.Dial("1");
        _run.Dial("2");
        _run.DeliverAll();
        _run.State.Participants.ShouldAllBe(participant => participant.State == ParticipantState.Joined);
    }
}
