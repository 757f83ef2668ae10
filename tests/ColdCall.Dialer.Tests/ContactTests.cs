using System.Net;
using System.Text.Json.Nodes;
using ColdCall.Dialer.Tests.Support;

namespace ColdCall.Dialer.Tests;

public sealed class ContactTests : IAsyncLifetime
{
    private TestDialer _dialer = null!;

    public async ValueTask InitializeAsync() => _dialer = await TestDialer.StartWithAgentAsync();

    public ValueTask DisposeAsync() => _dialer.DisposeAsync();

    [Fact]
    public async Task There_are_contacts_from_the_start_whose_numbers_do_different_things()
    {
        JsonNode list = await ListAsync("");
        ((int)list["total"]!).ShouldBe(9);
        list["items"]!.AsArray().Select(contact => ((string)contact!["phone"]!)[^2..]).Order().ShouldBe(["01", "70", "75", "80", "85", "90", "95", "98", "99"]);
        list["items"]!.AsArray().ShouldAllBe(contact => ((string)contact!["phone"]!).StartsWith("+120255501"));
        list["items"]!.AsArray().Select(contact => (string)contact!["name"]!).ShouldBeInOrder();
    }

    [Fact]
    public async Task A_contact_is_added_with_its_number_as_people_write_it()
    {
        var body = new JsonObject { ["name"] = "  Zoë Ångström ", ["company"] = "Øre & Co", ["phone"] = "(202) 555-0120", ["note"] = "by mail" };
        Answer added = (await _dialer.PostAsync("/api/v1/contacts", body)).Is(HttpStatusCode.Created);
        added["name"].ShouldBe("Zoë Ångström");
        added["phone"].ShouldBe("+12025550120");
        added.Json["last_call"].ShouldBeNull();
        (await _dialer.PostAsync("/api/v1/contacts", body)).IsProblem(HttpStatusCode.Conflict, "duplicate-phone-number")["detail"]!.ShouldContain("Zoë Ångström");
        ((int)(await ListAsync("?search=Å"))["total"]!).ShouldBe(1, "also the letters of other languages are found without regard to case");
        ((int)(await ListAsync("?search=øre"))["total"]!).ShouldBe(1);
    }

    [Theory]
    [InlineData("""{"phone":"+12025550120"}""", "invalid-request")]
    [InlineData("""{"name":" ","phone":"+12025550120"}""", "invalid-request")]
    [InlineData("""{"name":"A"}""", "invalid-phone-number")]
    [InlineData("""{"name":"A","phone":"n/a"}""", "invalid-phone-number")]
    [InlineData("""{"name":"A\u0000B","phone":"+12025550120"}""", "invalid-request")]
    public async Task A_contact_needs_a_name_and_a_number(string body, string problem) =>
        (await _dialer.SendAsync(HttpMethod.Post, "/api/v1/contacts", body)).IsProblem(HttpStatusCode.BadRequest, problem);

    [Theory]
    [InlineData("ALICE", 1)]
    [InlineData("looking glass", 1)]
    [InlineData("virtual", 2)]
    [InlineData("555-0170", 1)]
    [InlineData("202 555", 9)]
    [InlineData("%", 0)]
    [InlineData("_", 0)]
    [InlineData("\\", 0)]
    [InlineData("nobody", 0)]
    public async Task Contacts_are_found_by_name_company_and_digits(string search, int found) =>
        ((int)(await ListAsync($"?search={Uri.EscapeDataString(search)}"))["total"]!).ShouldBe(found);

    [Fact]
    public async Task The_list_comes_in_pages()
    {
        string[] all = Names(await ListAsync(""));
        Names(await ListAsync("?page=1&page_size=4")).Concat(Names(await ListAsync("?page=2&page_size=4"))).Concat(Names(await ListAsync("?page=3&page_size=4"))).ShouldBe(all);
        Names(await ListAsync("?page=4&page_size=4")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_contact_shows_its_newest_call()
    {
        await _dialer.EndsAsync(await _dialer.CallAsync("+12025550170"), "busy");
        string id = await _dialer.CallAsync("+12025550170");
        await _dialer.EndsAsync(id, "busy");
        JsonNode last = (await ListAsync("?search=busy"))["items"]![0]!["last_call"]!;
        ((string?)last["id"]).ShouldBe(id);
        ((string?)last["cause"]).ShouldBe("busy");
        last["ended_at"].ShouldNotBeNull();
        last["outcome"].ShouldBeNull();
    }

    [Fact]
    public async Task The_log_is_searched_and_takes_outcomes()
    {
        string busy = await _dialer.CallAsync("+12025550170");
        await _dialer.EndsAsync(busy, "busy");
        string talk = await _dialer.TalkAsync();
        await _dialer.EndAsync(talk);
        await _dialer.EndsAsync(talk, "ended");

        Ids(await LogAsync("")).ShouldBe([talk, busy], "newest first");
        Ids(await LogAsync("?page=2&page_size=1")).ShouldBe([busy]);
        Ids(await LogAsync("?search=beehive")).ShouldBe([busy]);
        Ids(await LogAsync("?search=555%200101")).ShouldBe([talk]);
        Ids(await LogAsync("?search=agent-1")).ShouldBe([talk, busy]);
        Ids(await LogAsync("?search=%25")).ShouldBeEmpty();

        JsonNode view = (await OutcomeAsync(talk, """{"outcome":"call_back","notes":"On Monday."}""")).Is(HttpStatusCode.OK).Json;
        ((string?)view["outcome"]).ShouldBe("call_back");
        ((string?)view["notes"]).ShouldBe("On Monday.");
        Ids(await LogAsync("?search=monday")).ShouldBe([talk]);
        (await OutcomeAsync(talk, """{"outcome":"maybe"}""")).IsProblem(HttpStatusCode.BadRequest, "invalid-request")["detail"]!.ShouldContain("do_not_call");
        (await OutcomeAsync(talk, """{"notes":"x"}""")).IsProblem(HttpStatusCode.BadRequest, "invalid-request");
        (await OutcomeAsync(talk, $$"""{"outcome":"other","notes":"{{new string('x', 4001)}}"}""")).IsProblem(HttpStatusCode.BadRequest, "invalid-request");
        (await OutcomeAsync("unknown", """{"outcome":"other"}""")).IsProblem(HttpStatusCode.NotFound, "not-found");
    }

    private Task<Answer> OutcomeAsync(string id, string body) => _dialer.SendAsync(HttpMethod.Put, $"/api/v1/calls/{id}/outcome", body);

    private async Task<JsonNode> ListAsync(string query) => (await _dialer.GetAsync($"/api/v1/contacts{query}")).Is(HttpStatusCode.OK).Json;

    private async Task<JsonNode> LogAsync(string query) => (await _dialer.GetAsync($"/api/v1/calls{query}")).Is(HttpStatusCode.OK).Json;

    private static string[] Names(JsonNode list) => [.. list["items"]!.AsArray().Select(contact => (string)contact!["name"]!)];

    private static string[] Ids(JsonNode list) => [.. list["items"]!.AsArray().Select(call => (string)call!["id"]!)];
}
