using System.Net;
using System.Text.Json.Nodes;
using ColdCall.Dialer.Tests.Support;

namespace ColdCall.Dialer.Tests;

public sealed class LiveTests : IAsyncLifetime
{
    private TestDialer _dialer = null!;

    public async ValueTask InitializeAsync() => _dialer = await TestDialer.StartWithAgentAsync();

    public ValueTask DisposeAsync() => _dialer.DisposeAsync();

    [Fact]
    public async Task A_page_gets_a_snapshot_and_then_every_change_in_order()
    {
        await using EventReader page = await EventReader.OpenAsync(_dialer);
        (string type, JsonNode snapshot) = (await page.NextAsync())!.Value;
        type.ShouldBe("snapshot");
        snapshot["call"].ShouldBeNull();
        snapshot["server_time"].ShouldNotBeNull();

        string id = await _dialer.CallAsync();
        IReadOnlyList<JsonNode> calls = await page.CallsUntilAsync("connected");
        await _dialer.EndAsync(id);
        calls = [.. calls, .. await page.CallsUntilAsync("ended")];

        calls.ShouldAllBe(call => (string?)call["id"] == id);
        calls.Select(call => (long)call["version"]!).ShouldBe(calls.Select(call => (long)call["version"]!).Order());
        calls.Select(call => (string)call["state"]!).Distinct().ShouldBeSubsetOf(["calling_agent", "dialing", "ringing", "connected", "ending", "ended"]);
        string[] order = ["calling_agent", "dialing", "ringing", "connected", "ending", "ended"];
        calls.Select(call => Array.IndexOf(order, (string)call["state"]!)).ShouldBeInOrder();
        calls.First(call => call["agent"]!["leg_id"] is not null)["agent"]!["state"]!.ToString().ShouldBeOneOf("dialing", "ringing");
        (await page.NextAsync())!.Value.Type.ShouldBe("calls");
        (await page.NextAsync())!.Value.Type.ShouldBe("contacts");
    }

    [Fact]
    public async Task A_page_that_was_away_goes_on_where_it_was()
    {
        string lastId;
        await using (EventReader page = await EventReader.OpenAsync(_dialer))
        {
            await page.NextAsync();
            lastId = page.LastId;
        }

        string id = await _dialer.TalkAsync();
        await using EventReader again = await EventReader.OpenAsync(_dialer, lastId: lastId);
        (string type, JsonNode first) = (await again.NextAsync())!.Value;
        type.ShouldBe("call", "no snapshot is needed");
        ((string?)first["id"]).ShouldBe(id);
        ((string?)first["state"]).ShouldBe("calling_agent");
        await again.CallsUntilAsync("connected");
    }

    [Theory]
    [InlineData("00000000-1")]
    [InlineData("nonsense")]
    [InlineData("{epoch}-999999")]
    [InlineData("{epoch}--1")]
    public async Task A_page_that_cannot_go_on_gets_a_snapshot(string lastId)
    {
        await using EventReader page = await EventReader.OpenAsync(_dialer);
        await page.NextAsync();
        string id = await _dialer.TalkAsync();
        await using EventReader again = await EventReader.OpenAsync(_dialer, lastId: lastId.Replace("{epoch}", page.LastId.Split('-')[0], StringComparison.Ordinal));
        (string type, JsonNode snapshot) = (await again.NextAsync())!.Value;
        type.ShouldBe("snapshot");
        ((string?)snapshot["call"]!["id"]).ShouldBe(id);
        ((string?)snapshot["call"]!["state"]).ShouldBe("connected");
    }

    [Fact]
    public async Task Each_tab_of_an_agent_is_told_and_nobody_elses()
    {
        await using EventReader first = await EventReader.OpenAsync(_dialer);
        await using EventReader second = await EventReader.OpenAsync(_dialer);
        await using EventReader other = await EventReader.OpenAsync(_dialer, "agent-2");
        await other.NextAsync();
        await _dialer.TalkAsync();
        await first.CallsUntilAsync("connected");
        await second.CallsUntilAsync("connected");
        (await other.NextAsync())!.Value.Type.ShouldBe("calls", "the log is everybody's");
        (await other.NextAsync())!.Value.Type.ShouldBe("contacts");
    }

    [Fact]
    public async Task A_call_that_waits_for_its_outcome_is_in_the_snapshot_until_it_has_it()
    {
        string id = await _dialer.TalkAsync();
        await _dialer.EndAsync(id);
        await _dialer.EndsAsync(id, "ended");
        (await SnapshotAsync())!["id"]!.ToString().ShouldBe(id);
        (await _dialer.SendAsync(HttpMethod.Put, $"/api/v1/calls/{id}/outcome", """{"outcome":"interested"}""")).Is(HttpStatusCode.OK);
        (await SnapshotAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task Contacts_that_change_are_told()
    {
        await using EventReader page = await EventReader.OpenAsync(_dialer);
        await page.NextAsync();
        (await _dialer.PostAsync("/api/v1/contacts", new JsonObject { ["name"] = "New", ["phone"] = "+12025550120" })).Is(HttpStatusCode.Created);
        (await page.NextAsync())!.Value.Type.ShouldBe("contacts");
    }

    [Fact]
    public async Task A_stream_needs_an_agent()
    {
        (await _dialer.GetAsync("/api/v1/events")).IsProblem(HttpStatusCode.BadRequest, "invalid-request");
        (await _dialer.GetAsync("/api/v1/events?client_id=A%20B")).IsProblem(HttpStatusCode.BadRequest, "invalid-request");
    }

    private async Task<JsonNode?> SnapshotAsync()
    {
        await using EventReader page = await EventReader.OpenAsync(_dialer);
        (string type, JsonNode snapshot) = (await page.NextAsync())!.Value;
        type.ShouldBe("snapshot");
        return snapshot["call"];
    }
}
