using ColdCall.Providers;
using ColdCall.Testing;
using ColdCall.Tests.Storage;

namespace ColdCall.Tests.Engine;

public sealed class DialerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_key_opens_one_conference()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        Conference first = await engine.OpenAsync();

        (await engine.OpenAsync()).Id.ShouldBe(first.Id);
        Conference[] parallel = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => engine.OpenAsync("other")));
        parallel.Select(conference => conference.Id).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task The_same_key_with_other_content_is_refused()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        Conference conference = await engine.OpenAsync();
        await engine.DialAsync(conference, "lead", "+12025550101");

        KeyConflictException opening = await Should.ThrowAsync<KeyConflictException>(() => engine.Dialer.OpenAsync(new() { Key = "call-1", AloneLimit = TimeSpan.FromHours(1) }, Token));
        opening.Key.ShouldBe("call-1");
        opening.Holder.ShouldContain(conference.Id.Value);
        await Should.ThrowAsync<KeyConflictException>(() => engine.DialAsync(conference, "lead", "+12025550102"));
        engine.Provider.All<DialCommand>().Count().ShouldBe(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Twenty_dials_with_one_key_ring_once(bool slowStore)
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync(
            wrapStore: store => new HookedStore(store) { Before = async _ => { if (slowStore) await Task.Yield(); } });
        Conference conference = await engine.OpenAsync();

        Participant[] dialed = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => engine.DialAsync(conference)));

        dialed.Select(participant => participant.Id).Distinct().Count().ShouldBe(1);
        engine.Provider.All<DialCommand>().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Different_dials_at_once_get_different_participants()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync(
            wrapStore: store => new HookedStore(store) { Before = async _ => await Task.Yield() });
        Conference conference = await engine.OpenAsync();

        Participant[] dialed = await Task.WhenAll(Enumerable.Range(0, 20).Select(each => engine.DialAsync(conference, $"lead-{each}")));

        dialed.Select(participant => participant.Id).Distinct().Count().ShouldBe(20);
        foreach (Participant participant in dialed)
            (await engine.DialAsync(conference, participant.Key)).Id.ShouldBe(participant.Id, "the key still finds its own participant");
        engine.Provider.All<DialCommand>().Count().ShouldBe(20);
    }

    [Fact]
    public async Task A_dial_tells_the_provider_what_was_asked()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        Conference conference = await engine.OpenAsync();

        Participant lead = await engine.Dialer.DialAsync(
            new()
            {
                Conference = conference.Id,
                Key = "lead",
                To = Destination.Phone("+12025550101"),
                From = PhoneNumber.Parse("+12025550100"),
                RingTimeout = TimeSpan.FromSeconds(12),
                MaxDuration = TimeSpan.FromMinutes(7),
                Muted = true,
            },
            Token);

        DialCommand command = engine.Provider.All<DialCommand>().Single();
        command.To.ShouldBe(Destination.Phone("+12025550101"));
        command.From!.Value.ShouldBe("+12025550100");
        command.RingTimeout.ShouldBe(TimeSpan.FromSeconds(12));
        command.MaxDuration.ShouldBe(TimeSpan.FromMinutes(7));
        command.Muted.ShouldBeTrue();
        command.Tag.ShouldContain(lead.Id.Value);
        lead.State.ShouldBe(ParticipantState.Ringing);
    }

    [Fact]
    public async Task A_refusal_throws_and_is_on_record()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        Conference conference = await engine.OpenAsync();
        engine.Provider.Before = (_, _) => throw new ProviderException("standin", "dial", CommandCertainty.Refused, "no")
        {
            Errors = [new ProviderError { Code = "10016", Title = "Not a number" }],
        };

        ProviderException refused = await Should.ThrowAsync<ProviderException>(() => engine.DialAsync(conference));

        refused.Errors[0].Code.ShouldBe("10016");
        Participant lead = (await engine.Dialer.GetAsync(conference.Id, Token))!.Participants.Single();
        lead.Cause.ShouldBe(ParticipantEndCause.Refused);
        lead.CauseDetail.ShouldBe("10016 Not a number");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_unknown_outcome_returns_unconfirmed_and_is_never_sent_again(bool typed)
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        Conference conference = await engine.OpenAsync();
        engine.Provider.Before = (_, _) => throw (typed
            ? new ProviderException("standin", "dial", CommandCertainty.Unknown, "reset")
            : new InvalidOperationException("a fault of the adapter"));

        Participant lead = await engine.DialAsync(conference);

        lead.State.ShouldBe(ParticipantState.Unconfirmed);
        await engine.PassUntilAsync(() => engine.Events.Names.Contains("ParticipantUnconfirmed"), "told of it");
        (await engine.DialAsync(conference)).Id.ShouldBe(lead.Id);
        engine.Provider.All<DialCommand>().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Cancelling_after_the_send_throws_while_the_dial_goes_on()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        Conference conference = await engine.OpenAsync();
        var answer = new TaskCompletionSource();
        using var cancel = new CancellationTokenSource();
        engine.Provider.Before = (_, _) =>
        {
            cancel.Cancel();
            return answer.Task;
        };

        await Should.ThrowAsync<OperationCanceledException>(() => engine.Dialer.DialAsync(
            new() { Conference = conference.Id, Key = "lead", To = Destination.Phone("+12025550101") }, cancel.Token));
        answer.SetResult();

        Participant lead = await engine.DialAsync(conference);
        (await engine.Dialer.WaitForAsync(lead.Id, ParticipantState.Ringing, TimeSpan.FromSeconds(30), Token)).LegId.ShouldNotBeNull();
        engine.Provider.All<DialCommand>().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Bad_requests_are_refused_before_anything_is_stored()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        Conference conference = await engine.OpenAsync();
        DialRequest good = new() { Conference = conference.Id, Key = "lead", To = Destination.Phone("+12025550101") };

        Should.Throw<FormatException>(() => Destination.Phone("202-555-0101"));
        await Should.ThrowAsync<ArgumentException>(() => engine.Dialer.OpenAsync(new() { Key = "" }, Token));
        await Should.ThrowAsync<ArgumentException>(() => engine.Dialer.OpenAsync(new() { Key = "a\nb" }, Token));
        await Should.ThrowAsync<ArgumentException>(() => engine.Dialer.OpenAsync(new() { Key = "x", MaxDuration = TimeSpan.FromDays(1) }, Token));
        (await Should.ThrowAsync<ArgumentException>(() => engine.Dialer.OpenAsync(new() { Key = "x", Provider = "nobody" }, Token))).Message.ShouldContain("Registered: standin");
        await Should.ThrowAsync<ArgumentException>(() => engine.Dialer.DialAsync(good with { Key = new string('x', 201) }, Token));
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => engine.Dialer.DialAsync(good with { RingTimeout = TimeSpan.FromSeconds(1) }, Token));
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => engine.Dialer.DialAsync(good with { MaxDuration = TimeSpan.FromDays(1) }, Token));
        await Should.ThrowAsync<ArgumentException>(() => engine.Dialer.DialAsync(good with { After = new ParticipantId("other-1") }, Token));
        await Should.ThrowAsync<ConferenceNotFoundException>(() => engine.Dialer.DialAsync(good with { After = new ParticipantId($"{conference.Id}-9") }, Token));
        await Should.ThrowAsync<ConferenceNotFoundException>(() => engine.Dialer.DialAsync(good with { Conference = new ConferenceId("nowhere") }, Token));

        (await engine.Dialer.GetAsync(conference.Id, Token))!.Participants.ShouldBeEmpty();
        engine.Provider.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Mute_and_hold_wait_for_the_provider()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        (_, _, Participant lead) = await engine.TalkAsync();

        (await engine.Dialer.MuteAsync(lead.Id, Token)).Muted.ShouldBeTrue();
        (await engine.Dialer.HoldAsync(lead.Id, Token)).OnHold.ShouldBeTrue();
        (await engine.Dialer.UnmuteAsync(lead.Id, Token)).Muted.ShouldBeFalse();
        (await engine.Dialer.UnholdAsync(lead.Id, Token)).OnHold.ShouldBeFalse();

        engine.Provider.All<SetMutedCommand>().Select(command => command.Muted).ShouldBe([true, false]);
        await Eventually.BecomesTrueAsync(() => engine.Events.Names.Count(name => name.EndsWith("Changed", StringComparison.Ordinal)) == 4, "told of each change");
    }

    [Fact]
    public async Task Control_of_somebody_who_is_not_in_the_conference_says_so()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        Conference conference = await engine.OpenAsync();
        Participant lead = await engine.DialAsync(conference);

        (await Should.ThrowAsync<CallNotActiveException>(() => engine.Dialer.MuteAsync(lead.Id, Token))).State.ShouldBe(ParticipantState.Ringing);
        await Should.ThrowAsync<ConferenceNotFoundException>(() => engine.Dialer.MuteAsync(new ParticipantId($"{conference.Id}-7"), Token));
        await Should.ThrowAsync<ConferenceNotFoundException>(() => engine.Dialer.HoldAsync(new ParticipantId("nowhere-1"), Token));
    }

    [Fact]
    public async Task Control_that_meets_a_leg_just_ended_says_so()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        (_, _, Participant lead) = await engine.TalkAsync();
        engine.Provider.Before = (_, _) => throw new ProviderException("standin", "mute", CommandCertainty.Refused, "gone") { Reason = ProviderErrorReason.LegEnded };

        (await Should.ThrowAsync<CallNotActiveException>(() => engine.Dialer.MuteAsync(lead.Id, Token))).InnerException.ShouldBeOfType<ProviderException>();
    }

    [Fact]
    public async Task Control_that_the_provider_refuses_passes_its_error_on()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        (_, _, Participant lead) = await engine.TalkAsync();
        engine.Provider.Before = (_, _) => throw new ProviderException("standin", "mute", CommandCertainty.Unknown, "reset");

        await Should.ThrowAsync<ProviderException>(() => engine.Dialer.MuteAsync(lead.Id, Token));
        (await engine.Dialer.GetAsync(lead.Conference, Token))!.Participants[1].Muted.ShouldBeFalse();
    }

    [Fact]
    public async Task Competing_wishes_reach_the_provider_in_their_order()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        (_, _, Participant lead) = await engine.TalkAsync();
        var first = new TaskCompletionSource();
        engine.Provider.Before = (command, _) => command is SetMutedCommand { Muted: true } ? first.Task : Task.CompletedTask;

        Task<Participant> mute = engine.Dialer.MuteAsync(lead.Id, Token);
        Task<Participant> unmute = engine.Dialer.UnmuteAsync(lead.Id, Token);
        await Eventually.BecomesTrueAsync(() => engine.Provider.All<SetMutedCommand>().Any(), "the first one sent");
        engine.Provider.All<SetMutedCommand>().Count().ShouldBe(1, "the second one waits for the first");
        first.SetResult();

        await mute;
        (await unmute).Muted.ShouldBeFalse();
    }

    [Fact]
    public async Task Removing_hangs_up_and_may_be_repeated()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        (_, _, Participant lead) = await engine.TalkAsync();

        await engine.Dialer.RemoveAsync(lead.Id, Token);
        await engine.TellAsync<LegEnded>(lead);
        Participant removed = await engine.Dialer.RemoveAsync(lead.Id, Token);

        removed.Cause.ShouldBe(ParticipantEndCause.Removed);
        engine.Provider.All<HangUpCommand>().Count().ShouldBe(1);
        await Should.ThrowAsync<ConferenceNotFoundException>(() => engine.Dialer.RemoveAsync(new ParticipantId($"{lead.Conference}-9"), Token));
    }

    [Fact]
    public async Task Ending_ends_everybody_and_may_be_repeated()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        (Conference conference, Participant agent, Participant lead) = await engine.TalkAsync();
        Participant ringing = await engine.DialAsync(conference, "third");

        (await engine.Dialer.EndAsync(conference.Id, Token)).State.ShouldBe(ConferenceState.Ending);
        foreach (Participant participant in new[] { agent, lead, ringing }) await engine.TellAsync<LegEnded>(participant);
        Conference ended = await engine.Dialer.EndAsync(conference.Id, Token);

        ended.State.ShouldBe(ConferenceState.Ended);
        ended.Cause.ShouldBe(ConferenceEndCause.Requested);
        ended.Participants.ShouldAllBe(participant => participant.Cause == ParticipantEndCause.ConferenceEnded);
        engine.Provider.All<EndConferenceCommand>().Count().ShouldBe(1);
        engine.Provider.All<HangUpCommand>().Single().Participant.ShouldBe(ringing.Id);
        await Should.ThrowAsync<ConferenceEndedException>(() => engine.DialAsync(conference, "late"));
        await Should.ThrowAsync<ConferenceNotFoundException>(() => engine.Dialer.EndAsync(new ConferenceId("nowhere"), Token));
    }

    [Fact]
    public async Task Live_conferences_are_listed_and_ended_ones_are_not()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        Conference first = await engine.OpenAsync("1");
        Conference second = await engine.OpenAsync("2");
        await engine.Dialer.EndAsync(first.Id, Token);

        List<ConferenceId> live = [];
        await foreach (Conference conference in engine.Dialer.ListAsync(Token)) live.Add(conference.Id);

        live.ShouldBe([second.Id]);
        (await engine.Dialer.GetAsync(new ConferenceId("nowhere"), Token)).ShouldBeNull();
    }

    [Fact]
    public async Task Stop_everything_ends_our_legs_only()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        (_, Participant agent, Participant lead) = await engine.TalkAsync();
        string ours = engine.Provider.All<DialCommand>().First().Tag;
        engine.Provider.Legs.AddRange(
        [
            new LiveLeg { LegId = "tagged", Tag = ours },
            new LiveLeg { LegId = $"leg {lead.Id}" },
            new LiveLeg { LegId = "foreign" },
            new LiveLeg { LegId = "forged", Tag = ours[..^2] + "AA" },
            new LiveLeg { LegId = "other deployment", Tag = ours.Replace(".default.", ".other.", StringComparison.Ordinal) },
        ]);

        (await engine.Dialer.StopEverythingAsync(Token)).ShouldBe(2);

        engine.Provider.All<HangUpCommand>().Select(command => command.LegId).ShouldBe(["tagged", $"leg {lead.Id}"]);
        agent.ShouldNotBeNull();
    }

    [Fact]
    public async Task Stop_everything_tries_every_leg_until_none_is_left_and_says_at_last_what_failed()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        await engine.TalkAsync();
        string ours = engine.Provider.All<DialCommand>().First().Tag;
        engine.Provider.Legs.AddRange([new LiveLeg { LegId = "stuck", Tag = ours }, new LiveLeg { LegId = "next", Tag = ours }]);
        engine.Provider.Before = (command, _) => command is HangUpCommand { LegId: "stuck" }
            ? throw new ProviderException("standin", "hang up", CommandCertainty.Unknown, "reset")
            : Task.CompletedTask;

        Task<int> stopping = engine.Dialer.StopEverythingAsync(Token);
        await engine.PassUntilAsync(() => stopping.IsCompleted, "it gives up in the end");

        (await Should.ThrowAsync<ProviderException>(() => stopping)).Message.ShouldContain("reset");
        engine.Provider.All<HangUpCommand>().Count(command => command.LegId == "next").ShouldBe(1);
        engine.Provider.All<HangUpCommand>().Count(command => command.LegId == "stuck").ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task Waiting_ends_when_the_state_is_reached_or_out_of_reach_or_time_is_up()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        Conference conference = await engine.OpenAsync();
        Participant lead = await engine.DialAsync(conference);

        Task<Participant> answered = engine.Dialer.WaitForAsync(lead.Id, ParticipantState.Answered, TimeSpan.FromSeconds(60), Token);
        await engine.TellAsync<LegAnswered>(lead);
        (await answered).State.ShouldBe(ParticipantState.Answered);

        Task<Participant> late = engine.Dialer.WaitForAsync(lead.Id, ParticipantState.Joined, TimeSpan.FromSeconds(2), Token);
        await engine.PassUntilAsync(() => late.IsCompleted, "the time is up");
        await Should.ThrowAsync<TimeoutException>(() => late);

        Task<Participant> never = engine.Dialer.WaitForAsync(lead.Id, ParticipantState.Joined, TimeSpan.FromSeconds(60), Token);
        await engine.TellAsync<LegEnded>(lead);
        (await never).State.ShouldBe(ParticipantState.Ended);

        await Should.ThrowAsync<ConferenceNotFoundException>(() => engine.Dialer.WaitForAsync(new ConferenceId("nowhere"), ConferenceState.Ended, TimeSpan.FromSeconds(1), Token));
        using var cancelled = new CancellationTokenSource();
        Task<Conference> waiting = engine.Dialer.WaitForAsync(conference.Id, ConferenceState.Ended, TimeSpan.FromHours(1), cancelled.Token);
        await cancelled.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task A_conference_nobody_comes_to_is_ended_by_the_clock()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        Conference conference = await engine.OpenAsync();

        await engine.PassUntilAsync(() => engine.Events.Names.Contains("ConferenceEnded"), "ended by its limit", stepSeconds: 30);

        (await engine.Dialer.GetAsync(conference.Id, Token))!.Cause.ShouldBe(ConferenceEndCause.NobodyJoined);
    }
}
