using ColdCall.EndToEnd.Tests.Support;

namespace ColdCall.EndToEnd.Tests.Scenarios;

/// <summary>Who answers is told where it was asked for: a person, or a machine and when it may be spoken to.</summary>
public sealed class AnswererTests
{
    private const string Machine = "+12025550180";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_machine_is_recognised_and_its_greeting_ends()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        Participant lead = await DialAsync(app, Machine, AnswererDetection.GreetingEnd);

        await Eventually.BecomesTrueAsync(() => app.Events.LinesOf(lead).Contains("greeting ended"), "the greeting ends");
        app.Events.LinesOf(lead).Where(line => line is not ("ringing" or "joined")).ShouldBe(["answered", "answered by: Machine", "greeting ended"]);
        (await app.Dialer.GetAsync(lead.Conference, Token))!.Participants.Single(each => each.Id == lead.Id).Answerer.ShouldBe(Answerer.Machine);
    }

    [Fact]
    public async Task A_person_is_recognised()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        Participant lead = await DialAsync(app, DialerApp.Lead, AnswererDetection.Verdict);

        await Eventually.BecomesTrueAsync(() => app.Events.LinesOf(lead).Contains("answered by: Person"), "the verdict comes");
        app.Events.LinesOf(lead).ShouldNotContain("greeting ended");
    }

    [Fact]
    public async Task Nobody_listens_unasked()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        Participant lead = await DialAsync(app, Machine, AnswererDetection.None);

        await app.ReachesAsync(lead, ParticipantState.Joined);
        await app.Dialer.EndAsync(lead.Conference, Token);
        await app.IsOverAsync((await app.Dialer.GetAsync(lead.Conference, Token))!, ConferenceEndCause.Requested);
        app.Events.LinesOf(lead).ShouldNotContain(line => line.StartsWith("answered by", StringComparison.Ordinal));
    }

    private static async Task<Participant> DialAsync(DialerApp app, string number, AnswererDetection detection)
    {
        (Conference conference, _) = await app.AgentWaitsAsync();
        return await app.Dialer.DialAsync(
            new() { Conference = conference.Id, Key = "lead", To = Destination.Phone(number), DetectAnswerer = detection }, Token);
    }
}
