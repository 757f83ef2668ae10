using System.Net;
using System.Text.Json.Nodes;
using ColdCall.Dialer.Tests.Support;
using ColdCall.EndToEnd.Tests.Support;

namespace ColdCall.Dialer.Tests;

/// <summary>What a stop, a crash and a start make of calls: the provider goes on, unless it is the emulator inside.</summary>
public sealed class RestartTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("telnyx")]
    [InlineData("twilio")]
    public async Task A_call_goes_on_over_a_restart_and_ends_properly_later(string provider)
    {
        await using OutsideEmulator emulator = await OutsideEmulator.StartAsync();
        string id;
        await using (TestDialer before = await StartAsync(emulator, provider))
        {
            await before.EverybodyAnswersAsync();
            id = await before.TalkAsync();
        }

        await using TestDialer after = await StartAsync(emulator, provider);
        (await after.Provider.LiveCallsAsync()).Count.ShouldBe(2, "agent and lead went on talking");
        await IsShownAsync(after, id);
        (await after.ControlAsync("mute", id)).Is(HttpStatusCode.OK)["muted"].ShouldBe("true");
        ((bool?)(await after.Provider.SeatOfAsync(DialerClient.Lead))!["muted"]).ShouldBe(true);
        (await after.ControlAsync("unmute", id)).Is(HttpStatusCode.OK)["muted"].ShouldBe("false");
        (await after.EndAsync(id)).Is(HttpStatusCode.OK);
        JsonNode call = await after.EndsAsync(id, "ended");
        call["duration"].ShouldNotBeNull();
        await EndedOnceAsync(after, id);
        await after.TalkAsync();
    }

    [Theory]
    [InlineData("telnyx")]
    [InlineData("twilio")]
    public async Task A_call_goes_on_over_a_crash(string provider)
    {
        await using OutsideEmulator emulator = await OutsideEmulator.StartAsync();
        string id;
        await using (DialerProcess before = await DialerProcess.StartAsync(_folder.Path, provider, emulator.Settings))
        {
            id = await before.TalkAsync();
            await before.KillAsync();
        }

        await using TestDialer after = await StartAsync(emulator, provider);
        await IsShownAsync(after, id);
        (await after.ControlAsync("hold", id)).Is(HttpStatusCode.OK)["hold"].ShouldBe("true");
        await after.Provider.ActAsync(DialerClient.Lead, "hangup");
        await after.EndsAsync(id, "hung_up");
        await EndedOnceAsync(after, id);
    }

    [Theory]
    [InlineData("telnyx")]
    [InlineData("twilio")]
    public async Task Who_hangs_up_while_it_is_down_has_hung_up(string provider)
    {
        await using OutsideEmulator emulator = await OutsideEmulator.StartAsync();
        string id;
        using var hands = new EmulatorControl(emulator.Address, "KEY_emulator");
        await using (TestDialer before = await StartAsync(emulator, provider))
        {
            await before.EverybodyAnswersAsync();
            id = await before.TalkAsync();
        }

        await hands.ActAsync(DialerClient.Lead, "hangup");

        // The provider tries to tell it for a while.
        await hands.AdvanceAsync(TimeSpan.FromMinutes(1));

        await using TestDialer after = await StartAsync(emulator, provider);
        JsonNode call = await PassUntilEndedAsync(after, id);
        ((string?)call["cause"]).ShouldBe("hung_up");
        await EndedOnceAsync(after, id);
    }

    [Theory]
    [InlineData("telnyx")]
    [InlineData("twilio")]
    public async Task What_the_provider_has_forgotten_is_found_out_and_ended(string provider)
    {
        await using OutsideEmulator emulator = await OutsideEmulator.StartAsync();
        string id;
        await using (TestDialer before = await StartAsync(emulator, provider))
        {
            await before.EverybodyAnswersAsync();
            id = await before.TalkAsync();
        }

        await emulator.ForgetAsync();
        await using TestDialer after = await StartAsync(emulator, provider);
        await PassUntilEndedAsync(after, id);
        await EndedOnceAsync(after, id);
        await after.EverybodyAnswersAsync();
        await after.TalkAsync();
    }

    [Theory]
    [InlineData("telnyx")]
    [InlineData("twilio")]
    public async Task A_crash_takes_the_emulator_inside_along_and_the_page_hears_that_its_call_was_interrupted(string provider)
    {
        string id;
        string lastId;
        await using (DialerProcess before = await DialerProcess.StartAsync(_folder.Path, provider))
        {
            id = await before.TalkAsync();
            await using EventReader page = await EventReader.OpenAsync(before);
            await page.NextAsync();
            lastId = page.LastId;
            await before.KillAsync();
        }

        await using TestDialer after = await TestDialer.StartWithAgentAsync(_folder.Path, provider);
        JsonNode call = await after.ViewAsync(id);
        ((string?)call["state"]).ShouldBe("ended");
        ((string?)call["cause"]).ShouldBe("interrupted");
        ((string?)call["cause_text"]).ShouldBe("The call was interrupted: the application was restarted.");

        await using EventReader again = await EventReader.OpenAsync(after, lastId: lastId);
        (string type, JsonNode snapshot) = (await again.NextAsync())!.Value;
        type.ShouldBe("snapshot", "the id is of another run");
        ((string?)snapshot["call"]!["id"]).ShouldBe(id);
        ((string?)snapshot["call"]!["cause"]).ShouldBe("interrupted");
        await EndedOnceAsync(after, id);
        await after.TalkAsync();
        await PassUntilAsync(after, async () => await after.LiveConferencesAsync() == 1, "the conference of before to have ended for ColdCall, too");
    }

    [Theory]
    [InlineData("telnyx")]
    [InlineData("twilio")]
    public async Task A_stop_ends_live_calls_of_the_emulator_inside_and_says_so(string provider)
    {
        string id;
        await using (TestDialer before = await TestDialer.StartWithAgentAsync(_folder.Path, provider)) id = await before.TalkAsync();
        await using TestDialer after = await TestDialer.StartAsync(_folder.Path, provider);
        JsonNode call = await after.ViewAsync(id);
        ((string?)call["cause"]).ShouldBe("interrupted");
        ((string?)call["cause_text"]).ShouldBe("The call was interrupted: the application was stopped.");
        call["duration"].ShouldNotBeNull();
    }

    [Fact]
    public async Task A_call_that_was_kept_in_memory_is_interrupted_by_a_crash()
    {
        await using OutsideEmulator emulator = await OutsideEmulator.StartAsync();
        string id;
        await using (DialerProcess before = await DialerProcess.StartAsync(_folder.Path, "telnyx", [.. emulator.Settings, "--Dialer:Store", "memory"]))
        {
            id = await before.TalkAsync();
            await before.KillAsync();
        }

        File.Exists(Path.Combine(_folder.Path, "data", "coldcall.db")).ShouldBeFalse();
        await using TestDialer after = await TestDialer.StartAsync(_folder.Path, "telnyx", [.. emulator.Settings, "--Dialer:Store", "memory"]);
        ((string?)(await after.ViewAsync(id))["cause"]).ShouldBe("interrupted");
    }

    [Fact]
    public async Task An_agent_who_was_waited_for_is_still_waited_for()
    {
        await using OutsideEmulator emulator = await OutsideEmulator.StartAsync();
        string id;
        await using (DialerProcess before = await DialerProcess.StartAsync(_folder.Path, "telnyx", emulator.Settings))
        {
            id = await before.CallAsync(agent: "agent-2");
            await Eventually.BecomesTrueAsync(async () => (await before.Provider.CallsAsync()).Count > 0, "the agent is called, who has no page open");
            await before.KillAsync();
        }

        await using TestDialer after = await StartAsync(emulator, "telnyx");
        await after.AgentOpensPageAsync("agent-2");
        await after.ReachesAsync(id, "connected");
        (await after.Provider.RingsOfAsync(DialerClient.Lead)).ShouldBe(1);
    }

    [Theory]
    [InlineData("telnyx", "twilio")]
    [InlineData("twilio", "telnyx")]
    public async Task The_provider_may_be_another_one_than_before_and_calls_at_the_former_go_on(string former, string latter)
    {
        await using OutsideEmulator emulator = await OutsideEmulator.StartAsync();
        string earlier;
        await using (TestDialer before = await StartAsync(emulator, former))
        {
            await before.EverybodyAnswersAsync();
            earlier = await before.TalkAsync();
        }

        await using TestDialer after = await StartAsync(emulator, latter);
        (await after.EndAsync(earlier)).Is(HttpStatusCode.OK);
        await after.EndsAsync(earlier, "ended");
        string later = await after.TalkAsync();
        ((string?)(await after.ViewAsync(earlier))["provider"]).ShouldBe(former);
        ((string?)(await after.ViewAsync(later))["provider"]).ShouldBe(latter);
    }

    [Fact]
    public async Task Contacts_outcomes_and_keys_of_requests_stay()
    {
        string id;
        await using (TestDialer before = await TestDialer.StartWithAgentAsync(_folder.Path))
        {
            id = (await before.InitiateAsync("+12025550170", key: "before"))["conference_id"]!;
            await before.EndsAsync(id, "busy");
            (await before.SendAsync(HttpMethod.Put, $"/api/v1/calls/{id}/outcome", """{"outcome":"no_answer","notes":"later"}""")).Is(HttpStatusCode.OK);
            await before.PostAsync("/api/v1/contacts", new JsonObject { ["name"] = "New", ["phone"] = "+12025550120" });
        }

        await using TestDialer after = await TestDialer.StartWithAgentAsync(_folder.Path);
        ((int)(await after.GetAsync("/api/v1/contacts")).Json["total"]!).ShouldBe(10);
        ((string?)(await after.ViewAsync(id))["notes"]).ShouldBe("later");
        (await after.InitiateAsync("+12025550170", key: "before")).Is(HttpStatusCode.OK)["conference_id"].ShouldBe(id);
        (await after.Provider.RingsAsync()).ShouldBeEmpty("the same request rings nobody again, also after a restart");
    }

    private Task<TestDialer> StartAsync(OutsideEmulator emulator, string provider) => TestDialer.StartAsync(_folder.Path, provider, emulator.Settings);

    /// <summary>The agent's page, opened again, shows the call as it goes on.</summary>
    private static async Task IsShownAsync(TestDialer dialer, string id)
    {
        await using EventReader page = await EventReader.OpenAsync(dialer);
        (string type, JsonNode snapshot) = (await page.NextAsync())!.Value;
        type.ShouldBe("snapshot");
        ((string?)snapshot["call"]!["id"]).ShouldBe(id);
        ((string?)snapshot["call"]!["state"]).ShouldBe("connected");
    }

    /// <summary>The end stands in the log once and stays as it was recorded, however often it is told; nobody was rung twice, and the agent says what came of it.</summary>
    private static async Task EndedOnceAsync(DialerClient dialer, string id)
    {
        JsonNode ended = await dialer.ViewAsync(id);
        (await dialer.GetAsync("/api/v1/calls")).Json["items"]!.AsArray().Count(call => (string?)call!["id"] == id).ShouldBe(1);
        (await dialer.Provider.RingsAsync()).Values.ShouldAllBe(rings => rings == 1);
        (await dialer.SendAsync(HttpMethod.Put, $"/api/v1/calls/{id}/outcome", """{"outcome":"interested","notes":""}""")).Is(HttpStatusCode.OK);
        JsonNode now = await dialer.ViewAsync(id);
        ((string?)now["outcome"]).ShouldBe("interested");
        now["ended_at"]!.ToString().ShouldBe(ended["ended_at"]!.ToString());
        ((long)now["version"]!).ShouldBe((long)ended["version"]! + 1, "nothing else was written meanwhile");
    }

    private static async Task<JsonNode> PassUntilEndedAsync(TestDialer dialer, string id)
    {
        await PassUntilAsync(dialer, async () => (string?)(await dialer.ViewAsync(id))["state"] == "ended", $"call {id} to be found to have ended");
        return await dialer.ViewAsync(id);
    }

    /// <summary>Moves the Dialer's clock on: what is found out by looking takes a minute otherwise.</summary>
    private static Task PassUntilAsync(TestDialer dialer, Func<Task<bool>> condition, string what) => Eventually.BecomesTrueAsync(
        () =>
        {
            if (dialer.Clock.Ahead < TimeSpan.FromSeconds(200)) dialer.Clock.Advance(TimeSpan.FromSeconds(1));
            return condition();
        },
        what);
}
