using ColdCall.EndToEnd.Browser.Tests.Support;
using Microsoft.Playwright;

namespace ColdCall.EndToEnd.Browser.Tests;

/// <summary>The other direction: the agent's browser dials, its call is parked, and the application answers it into a conference.</summary>
public sealed class AgentDialsTests(Browsers browsers)
{
    private const string Lead = "+12025550198";
    private const string Coach = "+12025550199";
    private const int CoachTone = 1250;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_agent_dials_talks_with_the_lead_and_hangs_up_for_both()
    {
        await using SdkApp app = await SdkApp.StartAsync();
        (IPage phone, Ear leadEar) = await app.OpenPhoneAsync(browsers.Phone, Lead, Ear.Lead);
        (IPage page, Ear agentEar) = await app.OpenAgentAsync(browsers.Agent);
        (Participant agent, Participant lead) = await TalkAsync(app, page, phone);

        await agentEar.HearsAsync(Ear.Lead);
        await leadEar.HearsAsync(Ear.Agent);
        await app.Dialer.MuteAsync(agent.Id, Token);
        await leadEar.HearsAsync();
        await agentEar.HearsAsync(Ear.Lead);
        await app.Dialer.UnmuteAsync(agent.Id, Token);
        await leadEar.HearsAsync(Ear.Agent);

        await page.CloseAsync();
        Participant ended = await app.ReachesAsync(agent, ParticipantState.Ended);
        (ended.Cause, ended.EndedBy).ShouldBe((ParticipantEndCause.HungUp, LegSide.Participant));
        (await app.ReachesAsync(lead, ParticipantState.Ended)).Cause.ShouldBe(ParticipantEndCause.ConferenceEnded);
    }

    [Fact]
    public async Task The_application_ends_the_call_that_the_agent_dialed()
    {
        await using SdkApp app = await SdkApp.StartAsync();
        (IPage phone, _) = await app.OpenPhoneAsync(browsers.Phone, Lead, Ear.Lead);
        (IPage page, _) = await app.OpenAgentAsync(browsers.Agent);
        (Participant agent, _) = await TalkAsync(app, page, phone);

        await app.Dialer.EndAsync(agent.Conference, Token);

        await Assertions.Expect(page.Locator("output")).ToHaveTextAsync("destroy");
        await Assertions.Expect(phone.Locator("article")).ToContainTextAsync("over");
    }

    [Fact]
    public async Task A_stranger_is_not_let_in()
    {
        await using SdkApp app = await SdkApp.StartAsync();
        (IPage page, _) = await app.OpenAgentAsync(browsers.Agent, pass: "guessed");

        await page.GetByRole(AriaRole.Button).ClickAsync();

        await Assertions.Expect(page.Locator("output")).ToHaveTextAsync("destroy");
        app.Agents.Admitted.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_supervisor_is_heard_by_those_who_shall_hear()
    {
        await using SdkApp app = await SdkApp.StartAsync();
        (IPage phone, Ear leadEar) = await app.OpenPhoneAsync(browsers.Phone, Lead, Ear.Lead);
        (IPage coachPhone, Ear coachEar) = await app.OpenPhoneAsync(browsers.Phone, Coach, CoachTone);
        (IPage page, Ear agentEar) = await app.OpenAgentAsync(browsers.Agent);
        (Participant agent, _) = await TalkAsync(app, page, phone);

        Participant coach = await app.Dialer.DialAsync(
            new() { Conference = agent.Conference, Key = "coach", To = Destination.Phone(Coach), Supervise = Supervision.Monitor }, Token);
        await coachPhone.PhoneButton("Answer").ClickAsync();
        await app.ReachesAsync(coach, ParticipantState.Joined);
        await coachEar.HearsAsync(Ear.Agent, Ear.Lead);
        await agentEar.HearsAsync(Ear.Lead);
        await leadEar.HearsAsync(Ear.Agent);

        await app.Dialer.SuperviseAsync(coach.Id, Supervision.Whisper(agent.Id), Token);
        await agentEar.HearsAsync(Ear.Lead, CoachTone);
        await leadEar.HearsAsync(Ear.Agent);

        await app.Dialer.SuperviseAsync(coach.Id, Supervision.Barge, Token);
        await leadEar.HearsAsync(Ear.Agent, CoachTone);
        await agentEar.HearsAsync(Ear.Lead, CoachTone);

        await app.Dialer.SuperviseAsync(coach.Id, Supervision.Monitor, Token);
        await leadEar.HearsAsync(Ear.Agent);
        await agentEar.HearsAsync(Ear.Lead);
    }

    private static async Task<(Participant Agent, Participant Lead)> TalkAsync(SdkApp app, IPage page, IPage phone)
    {
        await page.GetByRole(AriaRole.Button).ClickAsync();
        await Eventually.BecomesTrueAsync(() => app.Agents.Admitted.Count == 1, "the agent is let in");
        Participant agent = app.Agents.Admitted[0];
        Participant lead = await app.Dialer.DialAsync(
            new() { Conference = agent.Conference, Key = "lead", To = Destination.Phone(Lead), After = agent.Id }, Token);
        await phone.PhoneButton("Answer").ClickAsync();
        await app.ReachesAsync(lead, ParticipantState.Joined);
        return (await app.ReachesAsync(agent, ParticipantState.Joined), lead);
    }
}
