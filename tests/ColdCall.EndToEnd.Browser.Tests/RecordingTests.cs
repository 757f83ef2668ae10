using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using ColdCall.EndToEnd.Browser.Tests.Support;
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
        (IPage agent, Ear agentEar) = await site.OpenAgentAsync(browsers.Agent);
        (IPage phone, Ear leadEar) = await site.OpenPhoneAsync(browsers.Phone, Lead);
        await agent.DialButton("Vera Virtual").ClickAsync();
        await phone.PhoneButton("Answer").ClickAsync();
        await agentEar.HearsAsync(Ear.Lead);
        await leadEar.HearsAsync(Ear.Agent);

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

        Recorded file = await SavedAsync(site);
        JsonNode recording = (await site.EmulatedAsync("recordings")).Single();
        file.Length.TotalMilliseconds.ShouldBe((double)recording["duration_ms"]!, tolerance: 1);
        file.Length.ShouldBeGreaterThanOrEqualTo(both);
        Holds(file, Settling, muting, Ear.Agent, Ear.Lead);
        Holds(file, muting + Settling, unmuting, Ear.Lead);
        Holds(file, unmuting + Settling, both, Ear.Agent, Ear.Lead);
    }

    /// <summary>Three windows of a stretch, the last of them a moment before its end.</summary>
    private static void Holds(Recorded file, TimeSpan from, TimeSpan to, params IReadOnlyList<int> tones)
    {
        TimeSpan step = (to - from - TimeSpan.FromMilliseconds(400)) / 2;
        for (int i = 0; i < 3; i++)
        {
            (int[] heard, string details) = file.HeardAt(from + (i * step));
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
    private static async Task<Recorded> SavedAsync(DialerSite site)
    {
        JsonNode? saved = null;
        await Eventually.BecomesTrueAsync(
            async () => (saved = (await site.EmulatedAsync("log")).FirstOrDefault(entry => (string?)entry["event"] == "conference.recording.saved" && (int?)entry["status"] == 200)) is not null,
            "the recording is saved");
        using var http = new HttpClient();
        string link = (string)saved!["body"]!["data"]!["payload"]!["recording_urls"]!["wav"]!;
        return new Recorded(await http.GetByteArrayAsync(new Uri(link), TestContext.Current.CancellationToken));
    }

    private static async Task TelnyxAsync(DialerSite site, string path, JsonObject body)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "KEY_emulator");
        using var content = new StringContent(body.ToJsonString(), MediaTypeHeaderValue.Parse("application/json"));
        using HttpResponseMessage response = await http.PostAsync(new Uri(site.EmulatorAddress, $"v2/{path}"), content, TestContext.Current.CancellationToken);
        response.IsSuccessStatusCode.ShouldBeTrue(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
