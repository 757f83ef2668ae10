using ColdCall.QuickStart.Tests.Support;

namespace ColdCall.QuickStart.Tests;

public sealed class ApplicationTests
{
    [Fact]
    public async Task An_id_that_is_none_names_those_that_there_are()
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        clinic.Settings["ConnectionId"] = "1999999999999999999";
        Examined examined = await clinic.ExamineAsync();

        examined.ExitCode.ShouldBe(1);
        examined.Finds("application", "FAIL", "none with the id 1999999999999999999", "'dialer' (1000000000000000001)");
        examined.Finds("webhook address", "skip", "no application");
        examined.Finds("credential connection", "ok", "agents");
    }

    [Fact]
    public async Task An_account_without_applications_is_told_so()
    {
        await using Clinic clinic = await Clinic.OpenAsync(options => options.Applications.Clear());
        (await clinic.ExamineAsync()).Finds("application", "FAIL", "none with the id", "has no application yet");
    }

    [Fact]
    public async Task The_two_connections_swapped_are_both_recognised()
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        clinic.Settings["ConnectionId"] = Clinic.CredentialConnectionId;
        clinic.Settings["CredentialConnectionId"] = Clinic.ConnectionId;
        Examined examined = await clinic.ExamineAsync();

        examined.Finds("application", "FAIL", "is the id of a credential connection", "CredentialConnectionId to this one");
        examined.Finds("credential connection", "FAIL", "is the id of a Call Control application", "Set ColdCall:Telnyx:CredentialConnectionId");
    }

    [Fact]
    public async Task An_inactive_one_is_to_be_switched_on_and_looked_at_all_the_same()
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        await clinic.ChangeApplicationAsync("""{"active":false}""");
        Examined examined = await clinic.ExamineAsync();

        examined.Finds("application", "FAIL", "'dialer' (1000000000000000001) is inactive", "'Programmable Voice', the application, 'Active'");
        examined.Finds("webhook API version", "ok", "2");
    }

    [Theory]
    [InlineData("", "none is set, so Telnyx refuses every dial")]
    [InlineData("webhooks/telnyx", "no absolute http or https address")]
    [InlineData("ftp://dialer.example.com/webhooks/telnyx", "no absolute http or https address")]
    [InlineData("http://dialer.example.com/webhooks/telnyx", "http://dialer.example.com/webhooks/telnyx is not https")]
    public async Task A_webhook_address_that_cannot_work_says_what_to_set(string address, string found)
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        await clinic.ChangeApplicationAsync($$"""{"webhook_event_url":"{{address}}"}""");
        (await clinic.ExamineAsync()).Finds("webhook address", "FAIL", found, "Set it to https://<your host>/webhooks/telnyx");
    }

    [Fact]
    public async Task This_machine_is_no_address_for_the_real_Telnyx()
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        clinic.Settings["BaseAddress"] = "https://api.telnyx.test/v2/";
        clinic.OnTheWay = request =>
        {
            if (request.RequestUri!.Host == "api.telnyx.test") request.RequestUri = new Uri(clinic.ApiAddress, request.RequestUri.PathAndQuery);
            return null;
        };
        (await clinic.ExamineAsync()).Finds("webhook address", "FAIL", "leads Telnyx to itself", "https://<your host>");
    }

    [Fact]
    public async Task Another_path_than_the_usual_one_has_to_be_mapped()
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        await clinic.ChangeApplicationAsync($$"""{"webhook_event_url":"{{clinic.Listen}}/hooks?secret=4711"}""");
        Examined examined = await clinic.ExamineWholeAsync();

        examined.ExitCode.ShouldBe(0, examined.Output);
        examined.Finds("webhook address", "warn", "/hooks does not end in /webhooks/telnyx", "app.MapTelnyxWebhooks(\"/hooks\")");
        examined.Output.ShouldNotContain("4711", Case.Sensitive, "what a query holds may be a secret");
        examined.Finds("signature round trip", "ok", "call.initiated");
    }

    [Fact]
    public async Task A_failover_address_that_is_the_same_one_is_none()
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        await clinic.ChangeApplicationAsync($$"""{"webhook_event_failover_url":"{{clinic.Listen}}/webhooks/telnyx"}""");
        (await clinic.ExamineAsync()).Finds("webhook address", "warn", "failover address is the same", "Empty the failover address");
    }

    [Fact]
    public async Task Version_1_is_not_understood()
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        await clinic.ChangeApplicationAsync("""{"webhook_api_version":"1"}""");
        (await clinic.ExamineAsync()).Finds("webhook API version", "FAIL", "1, and events of that form are not understood", "Choose API v2 under 'Use Webhook API version'");
    }

    [Fact]
    public async Task Without_an_outbound_voice_profile_no_call_gets_out()
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        await clinic.ChangeApplicationAsync("""{"outbound":{}}""");
        (await clinic.ExamineAsync()).Finds("outbound voice profile", "FAIL", "none is assigned", "'Outbound Voice Profiles'");
    }

    [Theory]
    [InlineData("""{"first_command_timeout":true,"first_command_timeout_secs":10}""", "warn", "10 s: a phone that rings longer may be cut off")]
    [InlineData("""{"first_command_timeout":true}""", "warn", "30 s")]
    [InlineData("""{"first_command_timeout":true,"first_command_timeout_secs":90}""", "ok", "90 s")]
    [InlineData("""{"first_command_timeout":false}""", "ok", "off")]
    public async Task The_time_for_the_first_command_has_to_be_longer_than_a_phone_rings(string change, string mark, string found)
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        await clinic.ChangeApplicationAsync(change);
        (await clinic.ExamineAsync()).Finds("first-command timeout", mark, found, mark == "ok" ? null : "Switch 'Enable hang-up on timeout' off");
    }
}
