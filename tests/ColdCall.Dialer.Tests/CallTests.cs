using System.Net;
using System.Text.Json.Nodes;
using ColdCall.Dialer.Tests.Support;

namespace ColdCall.Dialer.Tests;

public sealed class CallTests : IAsyncLifetime
{
    private TestDialer _dialer = null!;

    public async ValueTask InitializeAsync() => _dialer = await TestDialer.StartWithAgentAsync();

    public ValueTask DisposeAsync() => _dialer.DisposeAsync();

    [Fact]
    public async Task A_machine_answers_like_a_person()
    {
        string id = await _dialer.CallAsync("+12025550180");
        await _dialer.ReachesAsync(id, "connected");
        await _dialer.EndAsync(id);
        await _dialer.EndsAsync(id, "ended");
    }

    [Fact]
    public async Task A_person_at_a_virtual_phone_answers()
    {
        string id = await _dialer.CallAsync("+12025550198");
        await _dialer.ReachesAsync(id, "ringing");
        await _dialer.Provider.ActAsync("+12025550198", "answer");
        await _dialer.ReachesAsync(id, "connected");
        await _dialer.EndAsync(id);
        await _dialer.EndsAsync(id, "ended");
    }

    [Fact]
    public async Task A_call_that_rings_can_be_ended()
    {
        string id = await _dialer.CallAsync("+12025550198");
        await _dialer.ReachesAsync(id, "ringing");
        (await _dialer.EndAsync(id)).Is(HttpStatusCode.OK);
        await _dialer.EndsAsync(id, "ended");
    }

    [Fact]
    public async Task A_control_must_fit()
    {
        string id = await _dialer.CallAsync("+12025550198");
        await _dialer.ReachesAsync(id, "ringing");
        (await _dialer.ControlAsync("mute", id)).IsProblem(HttpStatusCode.Conflict, "not-active");
        (await _dialer.ControlAsync("mute", id, "stranger")).IsProblem(HttpStatusCode.NotFound, "not-found");
        (await _dialer.ControlAsync("mute", "unknown")).IsProblem(HttpStatusCode.NotFound, "not-found");
        (await _dialer.ControlAsync("explode", id)).IsProblem(HttpStatusCode.NotFound, "not-found");
        (await WithAsync("mute", "unmute", null)).IsProblem(HttpStatusCode.BadRequest, "invalid-request");
        (await WithAsync("mute", "mute", false)).IsProblem(HttpStatusCode.BadRequest, "invalid-request");
        (await WithAsync("hold", "mute", true)).IsProblem(HttpStatusCode.BadRequest, "invalid-request");
        (await WithAsync("unmute", "mute", false)).IsProblem(HttpStatusCode.Conflict, "not-active");

        Task<Answer> WithAsync(string path, string action, bool? value) => _dialer.PostAsync(
            $"/api/v1/cold-call/control/{path}", new JsonObject { ["conference_sid"] = id, ["participant_sid"] = $"{id}-lead", ["action"] = action, ["value"] = value });
    }

    [Fact]
    public async Task Twenty_clicks_ring_once()
    {
        await _dialer.Provider.ScriptPhoneAsync($$"""{"number":"{{TestDialer.Lead}}","behaviour":"virtual"}""");
        Answer[] answers = await Task.WhenAll(Enumerable.Range(1, 20).Select(number => _dialer.InitiateAsync(key: $"click-{number}")));

        string id = answers.Single(answer => answer.Status == HttpStatusCode.OK)["conference_id"]!;
        foreach (Answer refused in answers.Where(answer => answer.Status != HttpStatusCode.OK))
            refused.IsProblem(HttpStatusCode.Conflict, "agent-busy")["conference_id"].ShouldBe(id);
        await _dialer.ReachesAsync(id, "ringing");
        (await _dialer.Provider.RingsAsync()).Values.ShouldAllBe(rings => rings == 1);
        (await _dialer.Provider.RingsAsync()).Count.ShouldBe(2, "the agent and the lead");
        await _dialer.EndAsync(id);
        await _dialer.EndsAsync(id, "ended");
        (await _dialer.InitiateAsync(key: "click-21")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_number_that_is_being_called_is_not_called_by_another_agent()
    {
        await _dialer.AgentOpensPageAsync("agent-2");
        string id = await _dialer.TalkAsync();
        (await _dialer.InitiateAsync(agent: "agent-2")).IsProblem(HttpStatusCode.Conflict, "number-busy")["conference_id"].ShouldBe(id);
        (await _dialer.InitiateAsync("+12025550102", "agent-2")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_same_request_is_the_same_call()
    {
        Answer[] same = await Task.WhenAll(Enumerable.Range(1, 10).Select(_ => _dialer.InitiateAsync(key: "once")));
        same.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
        string text = same.Select(answer => answer.Text).Distinct().ShouldHaveSingleItem();
        (await _dialer.InitiateAsync("+12025550102", key: "once")).IsProblem(HttpStatusCode.Conflict, "idempotency-key-reused");
        string id = same[0]["conference_id"]!;
        await _dialer.ReachesAsync(id, "connected");
        await _dialer.EndAsync(id);
        await _dialer.EndsAsync(id, "ended");
        (await _dialer.InitiateAsync(key: "once")).Is(HttpStatusCode.OK).Text.ShouldBe(text, "also when it is over");
        (await _dialer.Provider.RingsOfAsync(TestDialer.Lead)).ShouldBe(1);
    }

    [Fact]
    public async Task What_the_provider_refuses_ends_the_call_in_words()
    {
        await _dialer.Provider.SetFaultAsync("""{"on":"command","operation":"dial","kind":"status","status":422,"times":1}""");
        Answer refused = (await _dialer.InitiateAsync(key: "refused")).IsProblem(HttpStatusCode.BadGateway, "provider-failed");
        JsonNode call = (await _dialer.GetAsync("/api/v1/calls")).Json["items"]![0]!;
        ((string?)call["state"]).ShouldBe("ended");
        ((string?)call["cause"]).ShouldBe("failed");
        refused["detail"].ShouldBe((string?)call["cause_text"]);
        (await _dialer.InitiateAsync(key: "refused")).IsProblem(HttpStatusCode.BadGateway, "provider-failed");
        await _dialer.TalkAsync();
    }

    [Fact]
    public async Task A_call_whose_end_was_never_told_is_closed_all_the_same()
    {
        string id = await _dialer.TalkAsync();
        await _dialer.EndAsync(id);
        await _dialer.EndsAsync(id, "ended");
        await TestDialer.ExecuteAsync(_dialer.Database, "update call set ended_at = null, cause = null, cause_text = null");
        _dialer.Clock.Advance(TimeSpan.FromSeconds(31));
        await _dialer.EndsAsync(id, "ended");
    }

    [Theory]
    [InlineData("""{}""", "invalid-phone-number")]
    [InlineData("""{"to_phone":"n/a"}""", "invalid-phone-number")]
    [InlineData("""{"to_phone":"+12025550101","from_phone":"911"}""", "invalid-phone-number")]
    [InlineData("""{"to_phone":"+12025550101","client_id":"Agent 1"}""", "invalid-request")]
    [InlineData("""{"to_phone":"+12025550101","client_id":""}""", "invalid-request")]
    [InlineData("""{"to_phone":"+12025550101","provider":"other"}""", "invalid-request")]
    [InlineData("""{"to_phone":"+12025550101","contact_id":"unknown"}""", "invalid-request")]
    public async Task A_request_that_makes_no_sense_rings_nobody(string body, string problem)
    {
        (await _dialer.SendAsync(HttpMethod.Post, "/api/v1/cold-call/initiate", body)).IsProblem(HttpStatusCode.BadRequest, problem);
        ((int)(await _dialer.GetAsync("/api/v1/calls")).Json["total"]!).ShouldBe(0);
    }
}
