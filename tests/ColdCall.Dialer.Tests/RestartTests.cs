using System.Net;
using System.Text.Json.Nodes;
using ColdCall.Dialer.Tests.Support;

namespace ColdCall.Dialer.Tests;

public sealed class RestartTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("telnyx")]
    [InlineData("twilio")]
    public async Task A_call_that_was_live_in_a_crash_is_interrupted_and_the_page_hears_of_it(string provider)
    {
        string id;
        string lastId;
        string database;
        await using (TestDialer before = await TestDialer.StartWithAgentAsync(_folder.Path, provider))
        {
            id = await before.TalkAsync();
            await using EventReader page = await EventReader.OpenAsync(before);
            await page.NextAsync();
            lastId = page.LastId;
            database = before.Database;
        }

        // What a crash leaves: a call that nobody has ended.
        await TestDialer.ExecuteAsync(database, "update call set ended_at = null, cause = null, cause_text = null, agent_state = 'joined', lead_state = 'joined'");
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

        await Eventually.BecomesTrueAsync(async () => (await after.GetAsync("/health/ready")).Status == HttpStatusCode.OK, "it is ready");
        await after.TalkAsync();
    }

    [Theory]
    [InlineData("telnyx")]
    [InlineData("twilio")]
    public async Task A_stop_ends_live_calls_and_says_so(string provider)
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
    public async Task The_provider_may_be_another_one_than_before()
    {
        string earlier;
        await using (TestDialer before = await TestDialer.StartWithAgentAsync(_folder.Path, "telnyx")) earlier = await before.TalkAsync();
        await using TestDialer after = await TestDialer.StartWithAgentAsync(_folder.Path, "twilio");
        await Eventually.BecomesTrueAsync(async () => (await after.GetAsync("/health/ready")).Status == HttpStatusCode.OK, "it is ready");
        string later = await after.TalkAsync();
        ((string?)(await after.ViewAsync(earlier))["provider"]).ShouldBe("telnyx");
        ((string?)(await after.ViewAsync(later))["provider"]).ShouldBe("twilio");
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
        await Eventually.BecomesTrueAsync(async () => (await after.GetAsync("/health/ready")).Status == HttpStatusCode.OK, "it is ready");
        (await after.InitiateAsync("+12025550170", key: "before")).Is(HttpStatusCode.OK)["conference_id"].ShouldBe(id);
        (await after.Provider.RingsAsync()).ShouldBeEmpty("the same request rings nobody again, also after a restart");
    }
}
