using ColdCall.QuickStart.Tests.Support;

namespace ColdCall.QuickStart.Tests;

public sealed class CredentialConnectionTests
{
    [Fact]
    public async Task Without_agents_in_browsers_none_is_needed()
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        clinic.Settings["CredentialConnectionId"] = null;
        Examined examined = await clinic.ExamineWholeAsync();

        examined.ExitCode.ShouldBe(0, examined.Output);
        examined.Finds("credential connection", "skip", "only agents in browsers need it");
        examined.Finds("call parking", "skip", "no credential connection");
    }

    [Fact]
    public async Task An_id_that_is_none_is_told()
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        clinic.Settings["CredentialConnectionId"] = "2999999999999999999";
        Examined examined = await clinic.ExamineAsync();
        examined.Finds("credential connection", "FAIL", "none with the id 2999999999999999999", "a connection of type 'Credentials'");
        examined.Finds("SIP URI calling", "skip", "no credential connection");
    }

    [Fact]
    public async Task An_inactive_one_is_to_be_switched_on()
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        await clinic.ChangeConnectionAsync("""{"active":false}""");
        (await clinic.ExamineAsync()).Finds("credential connection", "FAIL", "is inactive", "PATCH /v2/credential_connections/2000000000000000002 {\"active\": true}");
    }

    [Theory]
    [InlineData("disabled", "FAIL", "disabled: a dial to an agent's browser would end with 480 or 403")]
    [InlineData("unrestricted", "warn", "the whole internet can ring your agents")]
    public async Task Only_connections_of_the_account_may_call_browsers(string preference, string mark, string found)
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        await clinic.ChangeConnectionAsync($$"""{"sip_uri_calling_preference":"{{preference}}"}""");
        (await clinic.ExamineAsync()).Finds("SIP URI calling", mark, found, "{\"sip_uri_calling_preference\": \"internal\"}");
    }

    [Fact]
    public async Task A_connection_that_says_nothing_of_SIP_URI_calling_lets_nobody_call()
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        clinic.OnTheWay = request => request.RequestUri!.AbsolutePath.Contains("/credential_connections/", StringComparison.Ordinal)
            ? Clinic.Answer(200, $$$"""{"data":{"id":"{{{Clinic.CredentialConnectionId}}}"}}""")
            : null;
        Examined examined = await clinic.ExamineAsync();
        examined.Finds("SIP URI calling", "FAIL", "disabled", "internal");
        examined.Finds("SIP user name", "skip", "does not tell");
        examined.Finds("call parking", "skip", "only browsers that dial by themselves need it");
    }

    [Fact]
    public async Task A_user_name_that_looks_like_a_number_is_told()
    {
        await using Clinic clinic = await Clinic.OpenAsync(options => options.CredentialConnections[0] = options.CredentialConnections[0] with { UserName = "7agents" });
        (await clinic.ExamineAsync()).Finds("SIP user name", "warn", "begins with a digit", "begins with a letter");
    }

    [Theory]
    [InlineData("""{"webhook_event_url":""}""", "without a webhook address")]
    [InlineData("""{"webhook_api_version":"1"}""", "not in API version 2")]
    public async Task Parked_calls_need_webhooks_of_their_own(string change, string found)
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        await clinic.ChangeConnectionAsync(change);
        (await clinic.ExamineAsync()).Finds("call parking", "warn", found, "Where no browser dials, leave it.");
    }

    [Fact]
    public async Task Without_parking_browsers_are_called_all_the_same()
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        await clinic.ChangeConnectionAsync("""{"outbound":{"call_parking_enabled":false}}""");
        (await clinic.ExamineAsync()).Finds("call parking", "skip", "off; only browsers that dial by themselves need it");
    }
}
