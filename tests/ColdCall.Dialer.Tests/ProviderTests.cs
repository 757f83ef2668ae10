using System.Net;
using System.Text.Json.Nodes;
using ColdCall.Dialer.Tests.Support;

namespace ColdCall.Dialer.Tests;

/// <summary>What has to be the same whichever provider makes the calls.</summary>
public sealed class ProviderTests
{
    [Theory]
    [InlineData("telnyx")]
    [InlineData("twilio")]
    public async Task An_agent_talks_to_a_lead(string provider)
    {
        await using TestDialer dialer = await TestDialer.StartWithAgentAsync(provider: provider);
        Answer made = (await dialer.InitiateAsync()).Is(HttpStatusCode.OK);
        string id = made["conference_id"]!;
        made["conference_sid"].ShouldBe(id);
        made["participant_sid"].ShouldBe($"{id}-lead");
        made["provider"].ShouldBe(provider);
        made["status"].ShouldBe("init");

        JsonNode view = await dialer.ReachesAsync(id, "connected");
        ((string?)view["status"]).ShouldBe("in-progress");
        ((string?)view["contact"]!["name"]).ShouldBe("Alice Wonder", "the contact is known by its number");
        ((string?)view["agent"]!["state"]).ShouldBe("joined");
        ((string?)view["agent"]!["leg_id"]).ShouldNotBeNullOrEmpty();
        view["answered_at"].ShouldNotBeNull();

        JsonNode status = (await dialer.GetAsync($"/api/v1/cold-call/status/{id}")).Is(HttpStatusCode.OK).Json;
        ((string?)status["status"]).ShouldBe("in-progress");
        ((int)status["participant_count"]!).ShouldBe(2);
        status["participants"]!.AsArray().Select(each => (string)each!["participant_sid"]!).ShouldBe([$"{id}-agent", $"{id}-lead"]);
        status["participants"]!.AsArray().ShouldAllBe(each => each!["call_sid"] != null && each["start_time"] != null);

        Answer ended = (await dialer.EndAsync(id)).Is(HttpStatusCode.OK);
        ended["success"].ShouldBe("true");
        ended["status"].ShouldBe("completed");
        view = await dialer.EndsAsync(id, "ended");
        ((long)view["duration"]!).ShouldBeGreaterThanOrEqualTo(0);
        (await dialer.EndAsync(id)).Is(HttpStatusCode.OK)["message"]!.ShouldContain("already");
        (await dialer.GetAsync($"/api/v1/cold-call/status/{id}")).Json["status"]!.ToString().ShouldBe("completed");
    }

    [Theory]
    [InlineData("telnyx")]
    [InlineData("twilio")]
    public async Task The_lead_is_muted_and_held(string provider)
    {
        await using TestDialer dialer = await TestDialer.StartWithAgentAsync(provider: provider);
        string id = await dialer.TalkAsync();
        (await dialer.ControlAsync("mute", id)).Is(HttpStatusCode.OK)["muted"].ShouldBe("true");
        await ShownAsync(dialer, id, "lead", "muted", true);
        (await dialer.ControlAsync("mute", id)).Is(HttpStatusCode.OK)["muted"].ShouldBe("true", "muting twice is no error");
        (await dialer.ControlAsync("hold", id)).Is(HttpStatusCode.OK)["hold"].ShouldBe("true");
        await ShownAsync(dialer, id, "lead", "hold", true);
        (await dialer.ControlAsync("unhold", id)).Is(HttpStatusCode.OK)["hold"].ShouldBe("false");
        (await dialer.ControlAsync("unmute", id)).Is(HttpStatusCode.OK)["muted"].ShouldBe("false");
        await ShownAsync(dialer, id, "lead", "muted", false);
        (await dialer.ControlAsync("mute", id, "agent")).Is(HttpStatusCode.OK);
        await ShownAsync(dialer, id, "agent", "muted", true);
        ((bool)(await dialer.Provider.SeatOfAsync(TestDialer.Lead))!["muted"]!).ShouldBeFalse();
        await dialer.EndAsync(id);
        await dialer.EndsAsync(id, "ended");
        (await dialer.ControlAsync("mute", id)).IsProblem(HttpStatusCode.Conflict, "not-active");
    }

    [Theory]
    [InlineData("telnyx", "+12025550170", "busy", "The line was busy.")]
    [InlineData("telnyx", "+12025550185", "rejected", "The call was declined.")]
    [InlineData("telnyx", "+12025550188", "invalid_number", "The number does not exist.")]
    [InlineData("twilio", "+12025550170", "busy", "The line was busy.")]
    [InlineData("twilio", "+12025550185", "rejected", "The call was declined.")]
    [InlineData("twilio", "+12025550188", "invalid_number", "The number does not exist.")]
    public async Task A_lead_who_cannot_be_had_ends_the_call_with_words(string provider, string number, string cause, string words)
    {
        await using TestDialer dialer = await TestDialer.StartWithAgentAsync(provider: provider);
        JsonNode view = await dialer.EndsAsync(await dialer.CallAsync(number), cause);
        ((string?)view["cause_text"]).ShouldBe(words);
        ((string?)view["cause_detail"]).ShouldNotBeNullOrEmpty();
        view["answered_at"].ShouldBeNull();
        view["duration"].ShouldBeNull();
    }

    [Theory]
    [InlineData("telnyx")]
    [InlineData("twilio")]
    public async Task Nobody_answers(string provider)
    {
        await using TestDialer dialer = await TestDialer.StartWithAgentAsync(provider: provider);
        string id = await dialer.CallAsync("+12025550175");
        await dialer.ReachesAsync(id, "ringing");
        await dialer.Provider.AdvanceAsync(TimeSpan.FromSeconds(31));
        await dialer.EndsAsync(id, "no_answer");
    }

    [Theory]
    [InlineData("telnyx")]
    [InlineData("twilio")]
    public async Task The_lead_hangs_up(string provider)
    {
        await using TestDialer dialer = await TestDialer.StartWithAgentAsync(provider: provider);
        string id = await dialer.TalkAsync();
        await dialer.Provider.ActAsync(TestDialer.Lead, "hangup");
        ((string?)(await dialer.EndsAsync(id, "hung_up"))["cause_text"]).ShouldBe("The person called hung up.");
    }

    [Theory]
    [InlineData("telnyx")]
    [InlineData("twilio")]
    public async Task An_agent_whose_page_opens_late_is_rung_again(string provider)
    {
        await using TestDialer dialer = await TestDialer.StartAsync(provider: provider);
        string id = await dialer.CallAsync();
        await Eventually.BecomesTrueAsync(async () => (await dialer.Provider.CallsAsync()).Count(IsAgentLeg) >= 2, "a second try");
        ((string?)(await dialer.ViewAsync(id))["state"]).ShouldBe("calling_agent");
        await dialer.AgentOpensPageAsync();
        JsonNode view = await dialer.ReachesAsync(id, "connected");
        JsonNode leg = (await dialer.Provider.CallsAsync()).Last(IsAgentLeg);
        ((string?)view["agent"]!["leg_id"]).ShouldBe((string?)leg["id"], "the leg of the try that worked");
        (await dialer.Provider.RingsOfAsync(TestDialer.Lead)).ShouldBe(1, "the lead rings once");
        (await dialer.ControlAsync("hold", id, "agent")).Is(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("telnyx")]
    [InlineData("twilio")]
    public async Task An_agent_who_leaves_ends_the_call(string provider)
    {
        await using TestDialer dialer = await TestDialer.StartWithAgentAsync(provider: provider);
        string id = await dialer.TalkAsync();
        string leg = (string)(await dialer.ViewAsync(id))["agent"]!["leg_id"]!;
        await dialer.Provider.ActOnAsync(leg, "hangup");
        await dialer.EndsAsync(id, "agent_left");
    }

    [Theory]
    [InlineData("telnyx")]
    [InlineData("twilio")]
    public async Task A_page_gets_a_token_and_where_to_register(string provider)
    {
        await using TestDialer dialer = await TestDialer.StartAsync(provider: provider);
        JsonNode phone = (await dialer.GetAsync("/api/v1/phone")).Is(HttpStatusCode.OK).Json;
        int port = dialer.ProviderAddress.Port;
        string rtcHost = provider == "twilio" ? $"localhost:{port}" : $"ws://localhost:{port}/";
        ((string?)phone["provider"]).ShouldBe(provider);
        ((string?)phone["rtc_host"]).ShouldBe(rtcHost);
        ((string?)phone["bridge_url"]).ShouldBe($"http://localhost:{port}/bridge");
        ((string?)phone["virtual_phone_url"]).ShouldBe($"http://localhost:{port}/");

        Answer token = (await dialer.PostAsync("/api/v1/phone/token", new JsonObject { ["client_id"] = "agent-1" })).Is(HttpStatusCode.OK);
        token["client_id"].ShouldBe("agent-1");
        token["access_token"].ShouldNotBeNullOrEmpty();
        token["rtc_host"].ShouldBe(rtcHost);
        token.Text.ShouldNotContain("sip_");
        ((DateTimeOffset)token.Json["expires_at"]!).ShouldBeGreaterThan(dialer.Clock.GetUtcNow());
        (await dialer.PostAsync("/api/v1/phone/token", new JsonObject { ["client_id"] = "1 agent" })).IsProblem(HttpStatusCode.BadRequest, "invalid-request");
    }

    [Theory]
    [InlineData("telnyx")]
    [InlineData("twilio")]
    public async Task The_browser_may_talk_to_the_provider_alone_and_only_the_signed_is_believed(string provider)
    {
        await using TestDialer dialer = await TestDialer.StartAsync(provider: provider);
        int port = dialer.ProviderAddress.Port;
        string policy = (await dialer.GetAsync("/api/v1/phone")).Response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain($"connect-src 'self' ws://localhost:{port} http://localhost:{port};");
        policy.ShouldContain($"frame-src http://localhost:{port};");
        (await dialer.SendAsync(HttpMethod.Post, $"/webhooks/{provider}", "{}", request => request.Headers.Remove("Origin"))).Is(HttpStatusCode.Unauthorized);
    }

    private static Task ShownAsync(TestDialer dialer, string id, string side, string what, bool value) =>
        Eventually.BecomesTrueAsync(async () => (bool)(await dialer.ViewAsync(id))[side]![what]! == value, $"{side} {what} {value}");

    private static bool IsAgentLeg(JsonNode call) => call["identity"] is not null;
}
