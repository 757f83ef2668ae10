using System.Globalization;
using ColdCall.QuickStart.Tests.Support;

namespace ColdCall.QuickStart.Tests;

public sealed class AccessTests
{
    [Fact]
    public async Task A_good_account_has_nothing_to_fix()
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        Examined examined = await clinic.ExamineWholeAsync();

        examined.ExitCode.ShouldBe(0, examined.Output);
        examined.Summary.ShouldBe("16 ok, 0 to fix, 0 warnings, 0 skipped", examined.Output);
        examined.Finds("API", "ok", "127.0.0.1 answers");
        examined.Finds("API key", "ok", "accepted");
        examined.Finds("clock", "ok", "within 5 s of Telnyx's");
        examined.Finds("caller number", "ok", "+1202*****11");
        examined.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_wrong_key_fails_and_nothing_else_is_asked()
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        clinic.Settings["ApiKey"] = "KEY_of_somebody_else";
        Examined examined = await clinic.ExamineAsync();

        examined.ExitCode.ShouldBe(1);
        examined.Finds("API", "ok", "answers");
        examined.Finds("API key", "FAIL", "not accepted (401, code 10009)", "Set ColdCall:Telnyx:ApiKey");
        examined.Output.ShouldNotContain("KEY_of_somebody_else");
        examined.Finds("application", "skip", "the account cannot be read");
        examined.Finds("webhook API version", "skip", "no application");
        examined.Finds("credential connection", "skip", "the account cannot be read");
        examined.Finds("SIP URI calling", "skip", "no credential connection");
        examined.Finds("caller number", "skip", "the account cannot be read");
        examined.Finds("public key", "skip", "the account cannot be read");
        examined.Finds("webhook receiver", "skip", "no address");
        examined.Finds("signature round trip", "skip", "no application");
        examined.Summary.ShouldBe("2 ok, 1 to fix, 0 warnings, 13 skipped");
    }

    [Theory]
    [InlineData("10010", "may not read the account", "Give the key full rights")]
    [InlineData("20012", "inactive or blocked", "Finish the verification")]
    [InlineData("20013", "inactive or blocked", "Finish the verification")]
    [InlineData("20100", "no funds", "Add funds")]
    public async Task A_refusal_says_what_is_wrong_with_the_account(string code, string found, string fix)
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        clinic.OnTheWay = _ => Clinic.Refusal(403, code);
        Examined examined = await clinic.ExamineAsync();

        examined.Finds("API key", "FAIL", found, fix);
        examined.LineOf("API key").ShouldContain($"403, code {code}");
    }

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, "cannot be resolved", "DNS")]
    [InlineData(HttpRequestError.SecureConnectionError, "certificate is not trusted", "root certificates")]
    [InlineData(HttpRequestError.ConnectionError, "cannot be reached", "firewall")]
    public async Task Without_a_connection_it_says_where_it_broke(HttpRequestError error, string found, string fix)
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        clinic.OnTheWay = _ => throw new HttpRequestException(error, "broken");
        Examined examined = await clinic.ExamineAsync();

        examined.ExitCode.ShouldBe(1);
        examined.Finds("API", "FAIL", found, fix);
        examined.Finds("API key", "skip", "could not be asked");
        examined.Finds("clock", "skip", "no answer");
        examined.Summary.ShouldBe("0 ok, 1 to fix, 0 warnings, 15 skipped");
    }

    [Fact]
    public async Task Silence_is_not_waited_for_for_ever()
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        clinic.OnTheWay = _ => throw new OperationCanceledException();
        (await clinic.ExamineAsync()).Finds("API", "FAIL", "does not answer in time", "firewall");
    }

    [Fact]
    public async Task What_is_not_the_API_is_told_from_it()
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        clinic.Settings["BaseAddress"] = new Uri(clinic.ApiAddress, "/").ToString();
        (await clinic.ExamineAsync()).Finds("API", "FAIL", "not as Telnyx does (404", "BaseAddress");
    }

    [Fact]
    public async Task A_fault_of_Telnyx_is_called_so()
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        clinic.OnTheWay = _ => Clinic.Refusal(500, "10007");
        (await clinic.ExamineAsync()).Finds("API", "FAIL", "Telnyx answers 500, code 10007", "status.telnyx.com");
    }

    [Fact]
    public async Task Too_many_requests_are_a_matter_of_time()
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        clinic.OnTheWay = _ => Clinic.Refusal(429, "10011");
        (await clinic.ExamineAsync()).Finds("API key", "FAIL", "too many requests", "Wait a minute");
    }

    [Theory]
    [InlineData(30, "ok", "30 s ahead of Telnyx's")]
    [InlineData(90, "warn", "90 s ahead of Telnyx's")]
    [InlineData(-90, "warn", "90 s behind Telnyx's")]
    [InlineData(280, "FAIL", "280 s ahead of Telnyx's")]
    [InlineData(-3600, "FAIL", "3600 s behind Telnyx's")]
    public async Task A_clock_that_is_wrong_is_noticed_before_webhooks_are_refused(int seconds, string mark, string found)
    {
        await using Clinic clinic = await Clinic.OpenAsync();

        // Telnyx's clock is as it dates its answers; half a second keeps the rounding on one side.
        DateTimeOffset now = DateTimeOffset.Parse("2026-01-05T12:00:00Z", CultureInfo.InvariantCulture);
        clinic.Clock = new ManualTimeProvider(now.AddSeconds(seconds));
        clinic.OnTheWay = request => request.RequestUri!.AbsolutePath.EndsWith("/call_control_applications", StringComparison.Ordinal)
            ? new HttpResponseMessage { Content = new StringContent("""{"data":[]}"""), Headers = { Date = now } }
            : Clinic.Refusal(404, "10005");
        Examined examined = await clinic.ExamineAsync();

        examined.Finds("clock", mark, found, mark == "ok" ? null : "Let this machine set its clock by the network");
    }

    [Fact]
    public async Task Answers_without_a_date_tell_nothing_of_the_clock()
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        clinic.OnTheWay = _ => new HttpResponseMessage { Content = new StringContent("""{"data":[]}""") };
        (await clinic.ExamineAsync()).Finds("clock", "skip", "date");
    }
}
