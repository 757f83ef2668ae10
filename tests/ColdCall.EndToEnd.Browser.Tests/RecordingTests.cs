using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using ColdCall.EndToEnd.Browser.Tests.Support;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ColdCall.EndToEnd.Browser.Tests;

/// <summary>What a recording holds is what was said: measured in the file that its link leads to.</summary>
public sealed class RecordingTests(Browsers browsers)
{
    private const string Lead = "+12025550198";
    private static readonly TimeSpan Stretch = TimeSpan.FromSeconds(3);

    /// <summary>What is on its way through two connections when something changes.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_conference_is_recorded_and_whoever_is_muted_is_not_in_it()
    {
        await using DialerSite site = await DialerSite.StartAsync();
        (_, Ear leadEar) = await TalkAsync(site);
        string conference = (string)(await site.EmulatedAsync("conferences"))[^1]["id"]!;
        await TelnyxAsync(site, $"conferences/{conference}/actions/record_start", new() { ["format"] = "wav" });
        TimeSpan muting = await RecordedForAsync(site, Settling + Stretch);
        await site.ControlAsync("mute", "agent");
        await leadEar.HearsAsync();
        TimeSpan unmuting = await RecordedForAsync(site, muting + Settling + Stretch);
        await site.ControlAsync("unmute", "agent");
        await leadEar.HearsAsync(Ear.Agent);
        TimeSpan both = await RecordedForAsync(site, unmuting + Settling + Stretch);
        await TelnyxAsync(site, $"conferences/{conference}/actions/record_stop", []);

        Recorded file = await SavedAsync(site, "conference.recording.saved");
        JsonNode recording = (await site.EmulatedAsync("recordings")).Single();
        file.Length.TotalMilliseconds.ShouldBe((double)recording["duration_ms"]!, tolerance: 1);
        file.Length.ShouldBeGreaterThanOrEqualTo(both);
        Holds(file, channel: 0, Settling, muting, Ear.Agent, Ear.Lead);
        Holds(file, channel: 0, muting + Settling, unmuting, Ear.Lead);
        Holds(file, channel: 0, unmuting + Settling, both, Ear.Agent, Ear.Lead);
        await ForgetFilesAsync(site);
    }

    [Fact]
    public async Task A_leg_is_recorded_on_two_channels_without_its_pauses_and_the_switchboard_shows_and_plays_it()
    {
        await using DialerSite site = await DialerSite.StartAsync();
        (IPage switchboard, _) = await TalkAsync(site);
        string leg = Uri.EscapeDataString((string)(await site.EmulatedCallToAsync("agent-1"))["id"]!);
        ILocator call = switchboard.GetByRole(AriaRole.Row).Filter(new() { Has = switchboard.GetByRole(AriaRole.Cell, new() { Name = "agent-1", Exact = true }) }).First;

        await TelnyxAsync(site, $"calls/{leg}/actions/record_start", new() { ["format"] = "wav", ["channels"] = "dual", ["play_beep"] = true });
        TimeSpan pausing = await RecordedForAsync(site, Settling + Stretch);
        await Assertions.Expect(call).ToContainTextAsync("answered ● recording");
        await TelnyxAsync(site, $"calls/{leg}/actions/record_pause", []);
        await Assertions.Expect(call).ToContainTextAsync("● recording paused");
        await IsAccessibleAsync(switchboard, "paused");
        await TelnyxAsync(site, $"calls/{leg}/actions/record_resume", []);
        TimeSpan end = await RecordedForAsync(site, pausing + Settling + Stretch);
        await IsAccessibleAsync(switchboard, "recording");
        await TelnyxAsync(site, $"calls/{leg}/actions/record_stop", []);

        Recorded file = await SavedAsync(site, "call.recording.saved");
        Enumerable.Range(0, 6).ShouldContain(i => file.HeardAt(TimeSpan.FromMilliseconds(100 * i), 1).Tones.Contains(Recorded.Beep), "the beep");
        Holds(file, channel: 0, Settling, pausing, Ear.Agent);
        Holds(file, channel: 1, Settling, pausing, Ear.Lead);
        Holds(file, channel: 0, pausing, end, Ear.Agent);
        Holds(file, channel: 1, pausing, end, Ear.Lead);

        ILocator player = switchboard.GetByLabel("Recording of agent-1");
        await Assertions.Expect(player).ToBeVisibleAsync();
        await IsAccessibleAsync(switchboard, "saved");
        await player.EvaluateAsync("player => player.play()");
        await Eventually.BecomesTrueAsync(async () => await player.EvaluateAsync<double>("player => player.currentTime") > 1, "it plays on while the page is kept up to date");
        (await player.EvaluateAsync<double>("player => player.duration")).ShouldBe(file.Length.TotalSeconds, tolerance: 0.1);
        await ForgetFilesAsync(site);
    }

    [Fact]
    public async Task A_recording_survives_that_the_page_is_reloaded_that_bridges()
    {
        await using DialerSite site = await DialerSite.StartAsync();
        (IPage agent, Ear ear) = await site.OpenAgentAsync(browsers.Agent);
        await agent.DialButton("Alice Wonder").ClickAsync();
        await agent.SaysAsync("Connected");
        await ear.HearsAsync(Ear.Agent);
        ((string?)(await site.MediaAsync())["bridge"]!["page"]).ShouldBe("bridge");

        string conference = (string)(await site.EmulatedAsync("conferences"))[^1]["id"]!;
        await TelnyxAsync(site, $"conferences/{conference}/actions/record_start", new() { ["format"] = "wav" });
        TimeSpan gone = await RecordedForAsync(site, Settling + Stretch);
        await agent.ReloadAsync();
        await ear.HearsAsync(Ear.Agent);
        TimeSpan back = await RecordedForAsync(site, TimeSpan.Zero);
        TimeSpan end = await RecordedForAsync(site, back + Settling + Stretch);
        await TelnyxAsync(site, $"conferences/{conference}/actions/record_stop", []);

        Recorded file = await SavedAsync(site, "conference.recording.saved");
        file.Length.ShouldBeGreaterThanOrEqualTo(end);
        Holds(file, channel: 0, Settling, gone, Ear.Agent);
        Holds(file, channel: 0, back + Settling, end, Ear.Agent);
        file.IsSilentBetween(gone, back).ShouldBeTrue("while nobody bridged there was nothing to be heard");
        await ForgetFilesAsync(site);
    }

    private async Task<(IPage Phone, Ear Ear)> TalkAsync(DialerSite site)
    {
        (IPage agent, Ear agentEar) = await site.OpenAgentAsync(browsers.Agent);
        (IPage phone, Ear leadEar) = await site.OpenPhoneAsync(browsers.Phone, Lead);
        await agent.DialButton("Vera Virtual").ClickAsync();
        await phone.PhoneButton("Answer").ClickAsync();
        await agentEar.HearsAsync(Ear.Lead);
        await leadEar.HearsAsync(Ear.Agent);
        return (phone, leadEar);
    }

    private static async Task IsAccessibleAsync(IPage page, string what)
    {
        foreach (ColorScheme scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            AxeResult result = await page.RunAxe();
            result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {violation.Help}: {node.Html}")).ShouldBeEmpty($"{what}, {scheme}");
        }
    }

    /// <summary>Three windows of a stretch, the last of them a moment before its end.</summary>
    private static void Holds(Recorded file, int channel, TimeSpan from, TimeSpan to, params IReadOnlyList<int> tones)
    {
        TimeSpan step = (to - from - TimeSpan.FromMilliseconds(400)) / 2;
        for (int i = 0; i < 3; i++)
        {
            (int[] heard, string details) = file.HeardAt(from + (i * step), channel);
            TestContext.Current.TestOutputHelper?.WriteLine(details);
            heard.ShouldBe(tones, details);
        }
    }

    /// <summary>Waits until so much was recorded.</summary>
    private static async Task<TimeSpan> RecordedForAsync(DialerSite site, TimeSpan length)
    {
        TimeSpan recorded = TimeSpan.Zero;
        await Eventually.BecomesTrueAsync(
            async () => (recorded = TimeSpan.FromMilliseconds((double)(await site.EmulatedAsync("recordings"))[^1]["duration_ms"]!)) >= length, $"{length} are recorded");
        return recorded;
    }

    /// <summary>Waits until the application has heard that the recording is saved, and follows its link.</summary>
    private static async Task<Recorded> SavedAsync(DialerSite site, string type)
    {
        JsonNode? saved = null;
        await Eventually.BecomesTrueAsync(
            async () => (saved = (await site.EmulatedAsync("log")).FirstOrDefault(entry => (string?)entry["event"] == type && (int?)entry["status"] == 200)) is not null,
            "the recording is saved");
        using var http = new HttpClient();
        string link = (string)saved!["body"]!["data"]!["payload"]!["recording_urls"]!["wav"]!;
        return new Recorded(await http.GetByteArrayAsync(new Uri(link), TestContext.Current.CancellationToken));
    }

    /// <summary>The process will be killed, and could not clean up any more.</summary>
    private static async Task ForgetFilesAsync(DialerSite site) => await site.EmulatorAsync("reset", []);

    private static async Task TelnyxAsync(DialerSite site, string path, JsonObject body)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "KEY_emulator");
        using var content = new StringContent(body.ToJsonString(), MediaTypeHeaderValue.Parse("application/json"));
        using HttpResponseMessage response = await http.PostAsync(new Uri(site.EmulatorAddress, $"v2/{path}"), content, TestContext.Current.CancellationToken);
        response.IsSuccessStatusCode.ShouldBeTrue(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
