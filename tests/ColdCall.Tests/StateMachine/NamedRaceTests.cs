using ColdCall.Providers;
using ColdCall.StateMachine;

namespace ColdCall.Tests.StateMachine;

/// <summary>The races that real providers are known to run, each by its name.</summary>
public sealed class NamedRaceTests
{
    private readonly ConferenceRun _run = new();

    [Fact]
    public void Both_legs_answer_at_once_and_one_conference_is_opened()
    {
        _run.Dial("1");
        _run.Dial("2");

        _run.DeliverAll();

        _run.Sent.OfType<CreateConferenceCommand>().Count().ShouldBe(1);
        _run.Sent.OfType<JoinCommand>().Count().ShouldBe(1);
        _run.State.Participants.ShouldAllBe(participant => participant.State == ParticipantState.Joined);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_mute_of_unknown_outcome_is_sent_again_until_its_answer_is_known(bool acted)
    {
        int sent = 0;
        _run.Fate = command => command is not SetMutedCommand || ++sent > 2 ? CommandFate.Done : acted ? CommandFate.LostAfterActing : CommandFate.LostBeforeActing;
        _run.Dial("1");
        _run.DeliverAll();

        _run.Deliver(new MachineInput.MuteAsked(1, Muted: true));
        _run.DeliverAll();

        _run.State.Find(1)!.Muted.ShouldBeTrue();
        _run.Sent.OfType<SetMutedCommand>().Select(command => command.CommandId).Distinct().ShouldHaveSingleItem();
        _run.Callbacks.OfType<ParticipantMuteChanged>().Count().ShouldBe(1);
        _run.State.Find(1)!.WishFailures.ShouldBe(0);
    }

    [Fact]
    public void A_mute_that_is_never_answered_is_given_up_and_one_that_was_overtaken_not_sent_again()
    {
        _run.Fate = command => command is SetMutedCommand ? CommandFate.LostBeforeActing : CommandFate.Done;
        _run.Dial("1");
        _run.DeliverAll();
        _run.Deliver(new MachineInput.MuteAsked(1, Muted: true));
        _run.Deliver(new MachineInput.MuteAsked(1, Muted: false));

        _run.DeliverAll();

        _run.Sent.OfType<SetMutedCommand>().Count(command => command.Muted).ShouldBe(1);
        _run.Sent.OfType<SetMutedCommand>().Count(command => !command.Muted).ShouldBe(1 + Limits.MaxWishFailures);
        _run.State.Owed.ShouldBeEmpty();
    }

    [Fact]
    public void A_machine_is_recognised_before_its_answer_is_known_and_told_after_it()
    {
        _run.Provider.People[1] = Person.Machine;
        _run.Dial("1");
        Deliver<LegGreetingEnded>(1);
        Deliver<LegAnswererDetected>(1);
        _run.Callbacks.OfType<ParticipantAnswererDetected>().ShouldBeEmpty();

        _run.DeliverAll();

        _run.State.Find(1)!.Answerer.ShouldBe(Answerer.Machine);
        _run.Callbacks.OfType<ParticipantEvent>().Where(callback => callback is ParticipantAnswered or ParticipantAnswererDetected or ParticipantGreetingEnded)
            .Select(callback => callback.GetType()).ShouldBe([typeof(ParticipantAnswered), typeof(ParticipantAnswererDetected), typeof(ParticipantGreetingEnded)]);
        _run.Callbacks.OfType<ParticipantAnswererDetected>().Single().Participant.Answerer.ShouldBe(Answerer.Machine);
    }

    [Fact]
    public void The_opener_is_gone_before_create_and_the_next_one_opens()
    {
        _run.Provider.People[1] = Person.AnswersAndHangsUp;
        _run.Dial("1");
        Deliver<LegAnswered>(1);
        _run.Sent.OfType<CreateConferenceCommand>().Single().LegId.ShouldBe("leg-1");
        _run.Dial("2");

        _run.DeliverAll();

        _run.Sent.OfType<CreateConferenceCommand>().Select(create => create.LegId).ShouldBe(["leg-1", "leg-2"]);
        _run.State.Find(1)!.Cause.ShouldBe(ParticipantEndCause.HungUp);
        _run.State.Find(2)!.State.ShouldBe(ParticipantState.Joined);
    }

    [Fact]
    public void The_opener_is_gone_and_its_own_event_never_comes()
    {
        _run.Provider.People[1] = Person.AnswersAndHangsUp;
        _run.Dial("1");
        Deliver<LegAnswered>(1);
        _run.InFlight.RemoveAll(input => input is MachineInput.EventReceived);
        _run.DeliverAll();
        _run.State.Find(1)!.State.ShouldBe(ParticipantState.Answered);

        _run.Pass(Limits.HangUpEvent);

        _run.State.Find(1)!.State.ShouldBe(ParticipantState.Ended);
    }

    [Fact]
    public void The_name_is_taken_by_our_own_creation_whose_answer_was_lost()
    {
        _run.Fate = command => command is CreateConferenceCommand && _run.Sent.OfType<CreateConferenceCommand>().Count() == 1 ? CommandFate.LostAfterActing : CommandFate.Done;
        _run.Dial("1");

        DeliverAnswersFirst();

        _run.Sent.OfType<FindConferenceCommand>().Count().ShouldBe(1);
        _run.Sent.OfType<CreateConferenceCommand>().Count().ShouldBe(1, "the conference that exists is used");
        _run.State.Find(1)!.State.ShouldBe(ParticipantState.Joined);
    }

    [Fact]
    public void The_name_is_taken_by_a_stranger_and_another_one_is_used()
    {
        _run.Provider.TakenNames.Add("coldcall-c");
        _run.Dial("1");

        _run.DeliverAll();

        _run.Sent.OfType<CreateConferenceCommand>().Select(create => create.Name).ShouldBe(["coldcall-c", "coldcall-c-2"]);
        _run.State.Find(1)!.State.ShouldBe(ParticipantState.Joined);
    }

    [Fact]
    public void An_answer_after_the_end_is_hung_up()
    {
        _run.Provider.People[1] = Person.RingsOnly;
        _run.Dial("1");
        _run.DeliverAll();
        _run.Fate = command => command is HangUpCommand && _run.Sent.OfType<HangUpCommand>().Count() == 1 ? CommandFate.LostBeforeActing : CommandFate.Done;
        _run.Deliver(new MachineInput.EndAsked(ConferenceEndCause.Requested));
        _run.Provider.Act(1, answer: true);
        _run.CollectEvents();

        _run.RunOut(TimeSpan.FromMinutes(1));

        _run.Sent.OfType<CreateConferenceCommand>().ShouldBeEmpty("nobody is let in after the end");
        _run.Provider.AnyLegAlive.ShouldBeFalse();
        _run.State.State.ShouldBe(ConferenceState.Ended);
        _run.State.Find(1)!.Cause.ShouldBe(ParticipantEndCause.ConferenceEnded);
    }

    [Fact]
    public void The_dials_own_answer_after_its_webhooks_changes_nothing()
    {
        _run.Dial("1");
        MachineInput answer = _run.InFlight.Single(input => input is MachineInput.CommandAnswered);
        _run.InFlight.Remove(answer);
        _run.DeliverAll();
        _run.State.Find(1)!.State.ShouldBe(ParticipantState.Joined);
        int callbacks = _run.Callbacks.Count;

        _run.Deliver(answer);

        _run.State.Find(1)!.State.ShouldBe(ParticipantState.Joined);
        _run.Callbacks.Count.ShouldBe(callbacks);
    }

    [Fact]
    public void A_lost_answer_to_a_dial_is_found_by_its_webhooks_and_never_sent_again()
    {
        _run.Fate = command => command is DialCommand ? CommandFate.LostAfterActing : CommandFate.Done;
        _run.Dial("1");
        DeliverAnswersFirst();

        _run.Callbacks[0].ShouldBeOfType<ParticipantUnconfirmed>();
        _run.State.Find(1)!.State.ShouldBe(ParticipantState.Joined);
        _run.Sent.OfType<DialCommand>().Count().ShouldBe(1);
    }

    [Fact]
    public void A_dial_whose_answer_nobody_lives_to_record_is_settled_all_the_same()
    {
        _run.Fate = command => command is DialCommand ? CommandFate.NeverAnswered with { Acts = false } : CommandFate.Done;
        _run.Dial("1");
        _run.DeliverAll();

        _run.RunOut(Limits.Answer + TimeSpan.FromSeconds(30));

        _run.State.Find(1)!.Cause.ShouldBe(ParticipantEndCause.NotPlaced);
        _run.Sent.OfType<DialCommand>().Count().ShouldBe(1);
    }

    [Fact]
    public void A_hang_up_whose_answer_is_never_recorded_is_sent_again()
    {
        _run.Dial("1");
        _run.DeliverAll();
        _run.Fate = command => command is HangUpCommand && _run.Sent.OfType<HangUpCommand>().Count() == 1 ? CommandFate.NeverAnswered with { Acts = false } : CommandFate.Done;
        _run.Deliver(new MachineInput.RemoveAsked(1));

        _run.RunOut(Limits.Answer + TimeSpan.FromSeconds(30));

        _run.Provider.AnyLegAlive.ShouldBeFalse();
    }

    [Fact]
    public void A_dial_that_never_arrived_ends_as_not_placed_after_two_looks()
    {
        _run.Fate = command => command is DialCommand ? CommandFate.LostBeforeActing : CommandFate.Done;
        _run.Dial("1");

        _run.RunOut(TimeSpan.FromSeconds(50));

        _run.State.Find(1)!.Cause.ShouldBe(ParticipantEndCause.NotPlaced);
        _run.Sent.OfType<ListLegsCommand>().Count().ShouldBe(2);
        _run.Sent.OfType<DialCommand>().Count().ShouldBe(1);
    }

    [Fact]
    public void Two_looks_in_quick_succession_prove_no_more_than_one()
    {
        _run.Fate = command => command is DialCommand ? CommandFate.LostBeforeActing : CommandFate.Done;
        _run.Dial("1");
        _run.DeliverAll();
        _run.Pass(Limits.FirstList);
        _run.DeliverAll();

        _run.Deliver(new MachineInput.LegsListed("another look", []));
        _run.State.Find(1)!.State.ShouldBe(ParticipantState.Unconfirmed);

        _run.Pass(Limits.SecondList);
        _run.DeliverAll();
        _run.State.Find(1)!.Cause.ShouldBe(ParticipantEndCause.NotPlaced);
    }

    [Fact]
    public void Ending_again_changes_nothing_of_the_first_ending()
    {
        _run.Dial("1");
        _run.DeliverAll();
        _run.Deliver(new MachineInput.EndAsked(ConferenceEndCause.Requested));

        _run.Deliver(new MachineInput.EndAsked(ConferenceEndCause.Shutdown));
        _run.DeliverAll();

        _run.State.Cause.ShouldBe(ConferenceEndCause.Requested);
        _run.Sent.OfType<EndConferenceCommand>().Count().ShouldBe(1);
    }

    [Fact]
    public void A_dial_that_no_list_can_settle_is_left_to_a_person()
    {
        _run.Fate = command => command is DialCommand or ListLegsCommand ? CommandFate.LostBeforeActing : CommandFate.Done;
        _run.Dial("1");

        _run.RunOut(Limits.NeedsOperator);

        _run.State.Find(1)!.Cause.ShouldBe(ParticipantEndCause.NeedsOperator);
    }

    [Fact]
    public void A_dial_about_which_the_provider_has_no_list_is_left_to_a_person_within_two_minutes()
    {
        _run.Fate = command => command is DialCommand ? CommandFate.LostBeforeActing : command is ListLegsCommand ? CommandFate.Refused : CommandFate.Done;
        _run.Dial("1");

        _run.RunOut(TimeSpan.FromMinutes(2));

        _run.State.Find(1)!.Cause.ShouldBe(ParticipantEndCause.NeedsOperator);
    }

    [Fact]
    public void A_dial_that_no_list_would_show_is_left_to_a_person_within_two_minutes()
    {
        _run.Fate = command => command is DialCommand or ListLegsCommand ? CommandFate.LostBeforeActing : CommandFate.Done;
        _run.Dial("1");
        _run.DeliverAll();
        _run.Pass(Limits.FirstList);
        _run.Deliver(new MachineInput.LegsListed("a look", [], ShowsUnknown: false));
        _run.State.Find(1)!.State.ShouldBe(ParticipantState.Unconfirmed);

        _run.Pass(Limits.Unlisted - Limits.FirstList);
        _run.Deliver(new MachineInput.LegsListed("another look", [], ShowsUnknown: false));

        _run.State.Find(1)!.Cause.ShouldBe(ParticipantEndCause.NeedsOperator);
    }

    [Fact]
    public void A_leg_that_turns_up_after_it_was_given_up_is_hung_up()
    {
        _run.Fate = command => command is DialCommand ? CommandFate.LostAfterActing : command is ListLegsCommand ? CommandFate.LostBeforeActing : CommandFate.Done;
        _run.Provider.People[1] = Person.RingsOnly;
        _run.Dial("1");
        List<MachineInput> late = [.. _run.InFlight.Where(input => input is MachineInput.EventReceived)];
        _run.InFlight.RemoveAll(late.Contains);
        _run.RunOut(Limits.NeedsOperator);
        _run.State.Find(1)!.Cause.ShouldBe(ParticipantEndCause.NeedsOperator);

        _run.InFlight.AddRange(late);
        _run.DeliverAll();

        _run.Provider.AnyLegAlive.ShouldBeFalse();
    }

    [Fact]
    public void After_rings_only_once_the_other_one_has_joined()
    {
        _run.Dial("1");
        _run.Dial("2", after: 1);
        _run.State.Find(2)!.State.ShouldBe(ParticipantState.Waiting);

        _run.DeliverAll();

        DialCommand second = _run.Sent.OfType<DialCommand>().Last();
        second.ConferenceId.ShouldBe("room-1", "the agent hears the ringing");
        _run.State.Find(2)!.State.ShouldBe(ParticipantState.Joined);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void After_rings_nobody_if_the_other_one_ends_or_does_not_come(bool ends)
    {
        _run.Provider.People[1] = ends ? Person.Busy : Person.RingsOnly;
        _run.Dial("1");
        _run.Dial("2", after: 1);

        _run.RunOut(Limits.Prerequisite);

        _run.State.Find(2)!.Cause.ShouldBe(ParticipantEndCause.PrerequisiteEnded);
        _run.Provider.Rings.ContainsKey(2).ShouldBeFalse();
    }

    [Fact]
    public void A_newer_wish_is_not_undone_by_the_answer_to_an_older_one()
    {
        _run.Dial("1");
        _run.DeliverAll();
        _run.Deliver(new MachineInput.MuteAsked(1, Muted: true));
        _run.Deliver(new MachineInput.MuteAsked(1, Muted: false));

        _run.DeliverInFlight(1);
        _run.DeliverInFlight(0);

        _run.State.Find(1)!.Muted.ShouldBeFalse();
    }

    [Fact]
    public void Somebody_dialed_muted_is_muted_also_when_the_conference_is_made_from_that_leg()
    {
        _run.Dial("1", muted: true);

        _run.DeliverAll();

        _run.Sent.OfType<SetMutedCommand>().Single().Muted.ShouldBeTrue();
        _run.State.Find(1)!.Muted.ShouldBeTrue();
    }

    [Fact]
    public void A_leg_that_left_but_stays_up_is_hung_up()
    {
        _run.Dial("1");
        _run.Dial("2");
        _run.DeliverAll();
        _run.Deliver(ConferenceRun.InputOf(new LegLeft { EventKey = "x", EventType = "left", Tag = "2", LegId = "leg-2", ConferenceId = "room-1" }));

        _run.Pass(Limits.LeftLeg);
        _run.DeliverAll();

        _run.Sent.OfType<HangUpCommand>().Single().LegId.ShouldBe("leg-2");
        _run.State.Find(2)!.State.ShouldBe(ParticipantState.Ended);
        _run.State.Find(2)!.Cause.ShouldBe(ParticipantEndCause.HungUp, "nobody removed it");
        _run.State.Find(1)!.State.ShouldBe(ParticipantState.Joined);
    }

    [Fact]
    public void Events_of_another_conference_at_the_provider_do_not_touch_this_one()
    {
        _run.Dial("1");
        _run.DeliverAll();

        _run.Deliver(ConferenceRun.InputOf(new ProviderConferenceEnded { EventKey = "x", EventType = "ended", ConferenceId = "another room" }));

        _run.State.Find(1)!.State.ShouldBe(ParticipantState.Joined);
    }

    [Fact]
    public void An_empty_conference_ends_after_its_limit()
    {
        _run.Pass(TimeSpan.Zero);
        _run.Pass(_run.State.AloneLimit);

        _run.State.State.ShouldBe(ConferenceState.Ended);
        _run.State.Cause.ShouldBe(ConferenceEndCause.NobodyJoined);
    }

    [Fact]
    public void Somebody_alone_for_too_long_is_let_go()
    {
        _run.Dial("1");
        _run.RunOut(_run.State.AloneLimit + TimeSpan.FromSeconds(30));

        _run.State.Cause.ShouldBe(ConferenceEndCause.Alone);
        _run.State.State.ShouldBe(ConferenceState.Ended);
    }

    [Fact]
    public void A_conference_has_a_longest_life()
    {
        _run.Dial("1");
        _run.Dial("2");
        _run.RunOut(TimeSpan.FromHours(4) + TimeSpan.FromMinutes(2));

        _run.State.Cause.ShouldBe(ConferenceEndCause.TimeLimit);
        _run.Provider.AnyLegAlive.ShouldBeFalse();
    }

    [Fact]
    public void A_conference_that_cannot_be_made_lets_everybody_go()
    {
        _run.Fate = command => command is CreateConferenceCommand ? new CommandFate(false, CommandOutcome.Failed(CommandCertainty.Refused, detail: "10039 no")) : CommandFate.Done;
        _run.Dial("1");

        _run.RunOut(TimeSpan.FromMinutes(2));

        _run.State.Cause.ShouldBe(ConferenceEndCause.Failed);
        _run.Provider.AnyLegAlive.ShouldBeFalse();
    }

    [Fact]
    public void A_leg_that_cannot_join_is_let_go()
    {
        _run.Fate = command => command is JoinCommand ? new CommandFate(false, CommandOutcome.Failed(CommandCertainty.Refused, detail: "90032 full")) : CommandFate.Done;
        _run.Dial("1");
        _run.Dial("2");

        _run.RunOut(TimeSpan.FromMinutes(2));

        ParticipantRecord refused = _run.State.Participants.Single(participant => participant.InRoomAt is null);
        refused.Cause.ShouldBe(ParticipantEndCause.Failed);
    }

    [Fact]
    public void An_event_type_that_nobody_knows_is_handed_on()
    {
        _run.Deliver(ConferenceRun.InputOf(new UnrecognizedEvent { EventKey = "x", EventType = "call.sneeze" }));

        _run.Callbacks.Single().ShouldBeOfType<UnhandledEvent>().EventType.ShouldBe("call.sneeze");
    }

    [Fact]
    public void Nobody_is_dialed_into_a_conference_that_is_ending()
    {
        _run.Dial("1");
        _run.DeliverAll();
        _run.Deliver(new MachineInput.EndAsked(ConferenceEndCause.Requested));

        _run.Dial("2");

        _run.State.Participants.Count.ShouldBe(1);
    }

    private void Deliver<TEvent>(int participant) where TEvent : ProviderEvent =>
        _run.DeliverInFlight(_run.InFlight.FindIndex(input => input is MachineInput.EventReceived { Event: TEvent } received && received.Participant == participant));

    private void DeliverAnswersFirst()
    {
        while (_run.InFlight.Count > 0)
        {
            int answer = _run.InFlight.FindIndex(input => input is not MachineInput.EventReceived);
            _run.DeliverInFlight(Math.Max(answer, 0));
        }
    }
}
