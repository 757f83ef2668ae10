using ColdCall.Conformance.Tests.Support;

namespace ColdCall.Conformance.Tests.Scenarios;

/// <summary>A key names a wish: asked for again it is the same, with other content it is refused.</summary>
public sealed class KeyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, EveryProvider]
    public async Task Twenty_dials_with_one_key_at_once_ring_once(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, _) = await stage.AgentWaitsAsync();

        Participant[] dialed = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => stage.DialAsync(conference)));

        dialed.Select(participant => participant.Id).Distinct().ShouldHaveSingleItem();
        await stage.ReachesAsync(dialed[0], ParticipantState.Joined);
        (await stage.DialAsync(conference)).State.ShouldBe(ParticipantState.Joined, "the key still finds its participant");
        (await stage.Side.CountAsync(Command.Dial)).ShouldBe(2, "the agent and the lead");
        await stage.EndAsync(conference);
    }

    [Theory, EveryProvider]
    public async Task A_key_with_another_number_is_refused_and_rings_nobody(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, _, Participant lead) = await stage.TalkAsync();

        KeyConflictException refused = await Should.ThrowAsync<KeyConflictException>(() => stage.DialAsync(conference, "+12025550102"));

        refused.Key.ShouldBe("lead");
        refused.Holder.ShouldContain(lead.Id.Value);
        (await stage.RingsOfAsync("+12025550102")).ShouldBe(0);
        await stage.EndAsync(conference);
    }

    [Theory, EveryProvider]
    public async Task The_key_of_a_part_that_is_over_rings_nobody_again(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, _, Participant lead) = await stage.TalkAsync();
        await stage.Side.HangUpAsync(Stage.Lead);
        await stage.EndsAsync(lead, ParticipantEndCause.HungUp);

        Participant again = await stage.DialAsync(conference);

        (again.Id, again.State).ShouldBe((lead.Id, ParticipantState.Ended));
        await stage.EndAsync(conference);
    }

    [Theory, EveryProvider]
    public async Task A_conference_is_found_by_its_key_and_refused_with_other_content(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        Conference conference = await stage.OpenConferenceAsync();

        (await stage.OpenConferenceAsync()).Id.ShouldBe(conference.Id);
        await Should.ThrowAsync<KeyConflictException>(() => stage.Dialer.OpenAsync(new() { Key = "call-1", MaxDuration = TimeSpan.FromHours(1) }, Token));

        await stage.EndAsync(conference);
        (await stage.OpenConferenceAsync()).State.ShouldBe(ConferenceState.Ended, "a key opens nothing twice");
    }

    [Theory, EveryProvider]
    public async Task A_caller_that_gives_up_waiting_finds_its_dial_by_the_key(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, _) = await stage.AgentWaitsAsync();
        await stage.Side.FailAsync(Command.Dial, Mishap.LateAnswer);
        using var gaveUp = new CancellationTokenSource();
        var request = new DialRequest { Conference = conference.Id, Key = "lead", To = Destination.Phone(Stage.Lead) };

        Task<Participant> dial = stage.Dialer.DialAsync(request, gaveUp.Token);
        await Eventually.BecomesTrueAsync(async () => await stage.RingsOfAsync(Stage.Lead) == 1, "it rings");
        await gaveUp.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => dial);
        await stage.ReachesAsync(await stage.Dialer.DialAsync(request, Token), ParticipantState.Joined);
        await stage.EndAsync(conference);
    }
}
