using System.Net;
using System.Text.Json.Nodes;
using ColdCall.Dialer.Tests.Support;

namespace ColdCall.Dialer.Tests;

public sealed class AgentTests : IAsyncLifetime
{
    private TestDialer _dialer = null!;

    public async ValueTask InitializeAsync() => _dialer = await TestDialer.StartAsync();

    public ValueTask DisposeAsync() => _dialer.DisposeAsync();

    [Fact]
    public async Task After_a_minute_without_an_agent_the_call_is_over()
    {
        string id = await _dialer.CallAsync();
        _dialer.Clock.Advance(TimeSpan.FromSeconds(61));
        JsonNode view = await _dialer.EndsAsync(id, "agent_never_joined");
        ((string?)view["cause_text"]).ShouldBe("No agent joined the call, so nobody was rung.");
        (await _dialer.Provider.RingsOfAsync(TestDialer.Lead)).ShouldBe(0);
    }

    [Fact]
    public async Task An_agent_who_declines_ends_the_call()
    {
        await _dialer.Provider.ScriptPhoneAsync("""{"identity":"agent-1","behaviour":"rejects"}""");
        string id = await _dialer.CallAsync();
        await _dialer.EndsAsync(id, "agent_never_joined");
        (await _dialer.Provider.RingsOfAsync(TestDialer.Lead)).ShouldBe(0);
    }

    [Fact]
    public async Task A_call_without_an_agent_waits_for_the_one_who_joins()
    {
        await _dialer.AgentOpensPageAsync();
        string id = (await _dialer.InitiateAsync(agent: null)).Is(HttpStatusCode.OK)["conference_id"]!;
        (await _dialer.Provider.CallsAsync()).ShouldBeEmpty();
        (await _dialer.ViewAsync(id))["agent"].ShouldBeNull();

        Answer joined = (await JoinAsync(id, "agent-1")).Is(HttpStatusCode.OK);
        joined["status"].ShouldBe("credentials_ready");
        joined["conference_id"].ShouldBe(id);
        joined["participant_sid"].ShouldBe($"{id}-agent");
        joined["access_token"].ShouldNotBeNullOrEmpty();
        joined["rtc_host"]!.ShouldStartWith("ws://localhost:");
        joined.Json["ice_servers"]!.AsArray().ShouldBeEmpty();
        joined.Text.ShouldNotContain("sip_");

        await _dialer.ReachesAsync(id, "connected");
        (await JoinAsync(id, "agent-1")).Is(HttpStatusCode.OK);
        (await JoinAsync(id, "agent-2")).IsProblem(HttpStatusCode.Conflict, "other-agent");
        (await JoinAsync("unknown", "agent-1")).IsProblem(HttpStatusCode.NotFound, "not-found");
        (await JoinAsync(id, "Agent 1")).IsProblem(HttpStatusCode.BadRequest, "invalid-request");
        await _dialer.EndAsync(id);
        await _dialer.EndsAsync(id, "ended");
        (await JoinAsync(id, "agent-1")).IsProblem(HttpStatusCode.Conflict, "not-active");
    }

    [Fact]
    public async Task An_agent_in_a_call_does_not_join_another()
    {
        await _dialer.AgentOpensPageAsync();
        string busy = await _dialer.TalkAsync();
        string id = (await _dialer.InitiateAsync("+12025550102", agent: null)).Is(HttpStatusCode.OK)["conference_id"]!;
        (await JoinAsync(id, "agent-1")).IsProblem(HttpStatusCode.Conflict, "agent-busy")["conference_id"].ShouldBe(busy);
    }

    [Fact]
    public async Task A_call_that_nobody_joins_is_over_after_a_minute()
    {
        string id = (await _dialer.InitiateAsync(agent: null))["conference_id"]!;
        _dialer.Clock.Advance(TimeSpan.FromSeconds(61));
        await _dialer.EndsAsync(id, "agent_never_joined");
    }

    private Task<Answer> JoinAsync(string id, string agent) =>
        _dialer.PostAsync("/api/v1/cold-call/webrtc-join", new JsonObject { ["conference_id"] = id, ["client_id"] = agent });
}
