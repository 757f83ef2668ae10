using ColdCall.Conformance.Tests.Support;

namespace ColdCall.Conformance.Tests.Scenarios;

/// <summary>Who answers is told where it was asked for: a person, or a machine and when it may be spoken to.</summary>
public sealed class AnswererTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, EveryProvider]
    public async Task A_machine_is_recognised_and_its_greeting_ends(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        Participant lead = await DialAsync(stage, Phone.Machine, AnswererDetection.GreetingEnd);

        await HeardAsync(stage, lead, "greeting ended");

        stage.Events.LinesOf(lead).Where(line => line is not ("ringing" or "joined")).ShouldBe(["answered", "answered by: Machine", "greeting ended"]);
        (await stage.SeenAsync(lead)).Answerer.ShouldBe(Answerer.Machine);
        await stage.EndAsync(await OfAsync(stage, lead));
    }

    [Theory, EveryProvider]
    public async Task A_machine_is_recognised_without_waiting_for_its_greeting(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        Participant lead = await DialAsync(stage, Phone.Machine, AnswererDetection.Verdict);

        await HeardAsync(stage, lead, "answered by: Machine");

        await stage.EndAsync(await OfAsync(stage, lead));
        stage.Events.LinesOf(lead).ShouldNotContain("greeting ended");
    }

    [Theory, EveryProvider]
    public async Task A_person_is_recognised(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        Participant lead = await DialAsync(stage, Phone.Answers, AnswererDetection.GreetingEnd);

        await HeardAsync(stage, lead, "answered by: Person");

        await stage.EndAsync(await OfAsync(stage, lead));
        stage.Events.LinesOf(lead).ShouldNotContain("greeting ended");
    }

    [Theory, EveryProvider]
    public async Task Nobody_listens_unasked(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        Participant lead = await DialAsync(stage, Phone.Machine, AnswererDetection.None);

        await stage.ReachesAsync(lead, ParticipantState.Joined);

        await stage.EndAsync(await OfAsync(stage, lead));
        stage.Events.LinesOf(lead).ShouldNotContain(line => line.StartsWith("answered by", StringComparison.Ordinal));
    }

    private static async Task<Participant> DialAsync(Stage stage, Phone phone, AnswererDetection detection)
    {
        await stage.Side.ScriptAsync(Stage.Lead, phone);
        (Conference conference, _) = await stage.AgentWaitsAsync();
        Participant lead = await stage.Dialer.DialAsync(
            new() { Conference = conference.Id, Key = "lead", To = Destination.Phone(Stage.Lead), DetectAnswerer = detection }, Token);
        return await stage.ReachesAsync(lead, ParticipantState.Joined);
    }

    /// <summary>Listening takes the provider some of its own time.</summary>
    private static Task HeardAsync(Stage stage, Participant lead, string line) => Eventually.BecomesTrueAsync(
        async () =>
        {
            if (stage.Events.LinesOf(lead).Contains(line)) return true;
            await stage.Side.PassAsync(TimeSpan.FromMilliseconds(500));
            return false;
        },
        line);

    private static async Task<Conference> OfAsync(Stage stage, Participant participant) => (await stage.Dialer.GetAsync(participant.Conference, Token))!;
}
