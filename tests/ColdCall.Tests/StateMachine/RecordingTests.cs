using ColdCall.Providers;
using ColdCall.StateMachine;

namespace ColdCall.Tests.StateMachine;

/// <summary>What is recorded, and what the application is told of it.</summary>
public sealed class RecordingTests
{
    [Fact]
    public void A_recording_asked_for_at_the_opening_begins_with_the_first_participant()
    {
        var run = new ConferenceRun(record: true);
        run.Dial("1");
        run.Sent.ShouldNotContain(command => command is StartRecordingCommand);

        run.DeliverAll();

        run.Sent.OfType<StartRecordingCommand>().Single().ConferenceId.ShouldBe("room-1");
        Told(run).ShouldBe([(RecordingState.On, null)]);
        run.State.Recording.ShouldBe(RecordingState.On);
    }

    [Fact]
    public void It_is_tried_again_and_told_when_it_comes_to_nothing()
    {
        var run = new ConferenceRun(record: true) { Fate = FailStarts(CommandOutcome.Failed(CommandCertainty.Refused, detail: "20012 Account inactive")) };
        run.Dial("1");
        run.RunOut(TimeSpan.FromMinutes(2));

        run.Sent.OfType<StartRecordingCommand>().Count().ShouldBe(Limits.MaxFailures);
        Told(run).ShouldBe([(RecordingState.Off, "20012 Account inactive")]);
    }

    [Fact]
    public void A_second_try_that_works_is_told_as_if_it_were_the_first()
    {
        int starts = 0;
        var run = new ConferenceRun(record: true)
        {
            Fate = command => command is StartRecordingCommand && starts++ == 0 ? CommandFate.NotSent : CommandFate.Done,
        };
        run.Dial("1");
        run.RunOut(TimeSpan.FromSeconds(10));

        Told(run).ShouldBe([(RecordingState.On, null)]);
    }

    [Fact]
    public void A_start_of_unknown_outcome_is_repeated_under_its_own_id_and_a_refused_one_under_another()
    {
        List<string> starts = [];
        var run = new ConferenceRun(record: true) { Fate = FateOfStarts };
        run.Dial("1");
        run.RunOut(TimeSpan.FromSeconds(30));

        starts.Count.ShouldBe(3);
        starts[1].ShouldBe(starts[0]);
        starts[2].ShouldNotBe(starts[0]);
        run.State.Recording.ShouldBe(RecordingState.On);

        CommandFate FateOfStarts(ProviderCommand command)
        {
            if (command is not StartRecordingCommand) return CommandFate.Done;
            starts.Add(command.CommandId);
            return starts.Count switch
            {
                1 => CommandFate.LostBeforeActing,
                2 => new CommandFate(false, CommandOutcome.Failed(CommandCertainty.Refused)),
                _ => CommandFate.Done,
            };
        }
    }

    [Fact]
    public void It_is_paused_resumed_and_stopped()
    {
        ConferenceRun run = Talk();

        foreach (RecordingWish wish in new[] { RecordingWish.Start, RecordingWish.Pause, RecordingWish.Pause, RecordingWish.Resume, RecordingWish.Stop, RecordingWish.Stop })
        {
            run.Deliver(new MachineInput.RecordingAsked(wish)).Refused.ShouldBeFalse();
            run.DeliverAll();
        }

        Told(run).Select(told => told.State).ShouldBe([RecordingState.On, RecordingState.Paused, RecordingState.On, RecordingState.Off]);
        run.Sent.Count(command => command is StartRecordingCommand or SetRecordingPausedCommand or StopRecordingCommand).ShouldBe(4);
    }

    [Theory]
    [InlineData(RecordingWish.Pause)]
    [InlineData(RecordingWish.Resume)]
    public void What_is_not_recorded_cannot_be_paused(object wish) =>
        Talk().Deliver(new MachineInput.RecordingAsked((RecordingWish)wish)).Refused.ShouldBeTrue();

    [Fact]
    public void Nothing_is_recorded_before_anybody_is_there()
    {
        var run = new ConferenceRun();
        run.Dial("1");
        run.Deliver(new MachineInput.RecordingAsked(RecordingWish.Start)).Refused.ShouldBeTrue();
        run.Deliver(new MachineInput.RecordingAsked(RecordingWish.Stop)).Refused.ShouldBeFalse();
    }

    [Fact]
    public void A_stop_while_the_conference_ends_is_granted_and_asks_nothing()
    {
        var run = new ConferenceRun(record: true);
        run.Dial("1");
        run.DeliverAll();
        run.Deliver(new MachineInput.EndAsked(ConferenceEndCause.Requested));

        run.Deliver(new MachineInput.RecordingAsked(RecordingWish.Stop)).Refused.ShouldBeFalse();
        run.Deliver(new MachineInput.RecordingAsked(RecordingWish.Pause)).Refused.ShouldBeTrue();

        run.Sent.OfType<StopRecordingCommand>().ShouldBeEmpty();
    }

    [Fact]
    public void Who_says_stop_while_the_start_is_on_its_way_gets_a_stop()
    {
        var run = new ConferenceRun(record: true);
        run.Dial("1");
        while (!run.Sent.Any(command => command is StartRecordingCommand)) run.DeliverInFlight(0);
        run.Deliver(new MachineInput.RecordingAsked(RecordingWish.Stop));

        run.DeliverAll();

        run.Sent.OfType<StopRecordingCommand>().Count().ShouldBe(1);
        run.State.Recording.ShouldBe(RecordingState.Off);
        Told(run).Select(told => told.State).ShouldBe([RecordingState.On, RecordingState.Off]);
    }

    [Fact]
    public void A_refused_wish_leaves_it_as_it_is_and_can_be_repeated()
    {
        ConferenceRun run = Talk();
        run.Fate = FailStarts(CommandOutcome.Failed(CommandCertainty.Refused));
        run.Deliver(new MachineInput.RecordingAsked(RecordingWish.Start));
        run.DeliverAll();
        run.State.Recording.ShouldBe(RecordingState.Off);

        run.Fate = _ => CommandFate.Done;
        run.Deliver(new MachineInput.RecordingAsked(RecordingWish.Start));
        run.DeliverAll();

        run.State.Recording.ShouldBe(RecordingState.On);
        run.Sent.OfType<StartRecordingCommand>().Count().ShouldBe(2);
    }

    [Fact]
    public void What_was_recorded_is_told_even_after_the_end()
    {
        var run = new ConferenceRun(record: true);
        run.Dial("1");
        run.DeliverAll();
        run.Deliver(new MachineInput.EndAsked(ConferenceEndCause.Requested));
        run.RunOut(TimeSpan.FromMinutes(1));
        run.State.State.ShouldBe(ConferenceState.Ended);
        run.State.Recording.ShouldBe(RecordingState.Off);

        var recording = new Recording { Id = "r-1", Provider = "model" };
        run.Deliver(new MachineInput.EventReceived(
            new ProviderRecordingSaved { EventKey = "saved", EventType = "saved", ConferenceId = "room-1", Recording = recording }, Participant: null));

        run.Callbacks.Last().ShouldBeOfType<RecordingSaved>().Recording.ShouldBe(recording);
        run.Callbacks.Last().Sequence.ShouldBe(run.Callbacks.Count);
    }

    [Fact]
    public void A_recording_whose_event_was_lost_is_found_on_the_list_and_told_once()
    {
        var run = new ConferenceRun(record: true);
        run.Provider.Saved.Add(new Recording { Id = "r-1", Provider = "model" });
        run.Dial("1");
        run.DeliverAll();
        run.Deliver(new MachineInput.EndAsked(ConferenceEndCause.Requested));
        run.RunOut(TimeSpan.FromMinutes(2));

        RecordingSaved told = run.Callbacks.OfType<RecordingSaved>().ShouldHaveSingleItem();
        (told.Recording.Id, told.Source).ShouldBe(("r-1", EventSource.Reconciled));
        run.Sent.OfType<ListRecordingsCommand>().ShouldHaveSingleItem().ConferenceId.ShouldBe("room-1");
        run.Deliver(new MachineInput.EventReceived(
            new ProviderRecordingSaved { EventKey = "late", EventType = "saved", ConferenceId = "room-1", Recording = told.Recording }, Participant: null));
        run.Callbacks.OfType<RecordingSaved>().Count().ShouldBe(1);
        run.NextDue.ShouldBeNull();
    }

    [Fact]
    public void A_recording_that_never_comes_is_looked_for_four_times()
    {
        var run = new ConferenceRun(record: true);
        run.Dial("1");
        run.DeliverAll();
        run.Deliver(new MachineInput.EndAsked(ConferenceEndCause.Requested));
        run.RunOut(TimeSpan.FromHours(10));

        run.Sent.OfType<ListRecordingsCommand>().Count().ShouldBe(4);
        run.NextDue.ShouldBeNull();
    }

    [Fact]
    public void Where_nothing_was_recorded_nothing_is_looked_for()
    {
        ConferenceRun run = Talk();
        run.Deliver(new MachineInput.EndAsked(ConferenceEndCause.Requested));
        run.RunOut(TimeSpan.FromHours(10));

        run.Sent.OfType<ListRecordingsCommand>().ShouldBeEmpty();
    }

    private static Func<ProviderCommand, CommandFate> FailStarts(CommandOutcome outcome) =>
        command => command is StartRecordingCommand ? new CommandFate(false, outcome) : CommandFate.Done;

    private static ConferenceRun Talk()
    {
        var run = new ConferenceRun();
        run.Dial("1");
        run.DeliverAll();
        return run;
    }

    private static IEnumerable<(RecordingState State, string? Problem)> Told(ConferenceRun run) =>
        run.Callbacks.OfType<RecordingChanged>().Select(changed => (changed.State, changed.Problem));
}
