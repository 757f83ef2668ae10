using ColdCall.QuickStart.Tests.Support;

namespace ColdCall.QuickStart.Tests;

public sealed class CallerNumberTests
{
    [Fact]
    public async Task Without_one_every_dial_has_to_name_a_number()
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        clinic.Settings["From"] = null;
        Examined examined = await clinic.ExamineWholeAsync();
        examined.ExitCode.ShouldBe(0, examined.Output);
        examined.Finds("caller number", "warn", "From is not set", "E.164");
        examined.Finds("signature round trip", "skip", "no number to dial from");
    }

    [Fact]
    public async Task A_number_of_somebody_else_may_be_a_verified_one()
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        clinic.Settings["From"] = "+12025550177";
        (await clinic.ExamineAsync()).Finds("caller number", "warn", "+1202*****77 is none of this account's numbers", "POST /v2/verified_numbers");
    }

    [Theory]
    [InlineData("\"2026-01-05T12:00:00Z\"", "ok", "+1202*****77, verified as a caller")]
    [InlineData("null", "warn", "none of this account's numbers")]
    public async Task A_verified_number_may_be_shown(string verifiedAt, string mark, string found)
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        clinic.Settings["From"] = "+12025550177";
        clinic.OnTheWay = request => request.RequestUri!.AbsolutePath.EndsWith("/verified_numbers/%2B12025550177", StringComparison.Ordinal)
            ? Clinic.Answer(200, $$$"""{"data":{"verified_at":{{{verifiedAt}}}}}""")
            : null;
        (await clinic.ExamineAsync()).Finds("caller number", mark, found, mark == "ok" ? null : "verified_numbers");
    }

    [Fact]
    public async Task A_number_that_leads_elsewhere_is_to_be_assigned()
    {
        await using Clinic clinic = await Clinic.OpenAsync(options => options.PhoneNumbers[0] = new() { Number = Clinic.From });
        (await clinic.ExamineAsync()).Finds("caller number", "warn", "not assigned to the application", "Choose the application as its connection");
    }

    [Fact]
    public async Task A_number_that_is_not_there_yet_is_to_be_waited_for()
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        clinic.OnTheWay = request => IsAboutNumbers(request)
            ? Clinic.Answer(200, $$"""{"data":[{"phone_number":"{{Clinic.From}}","status":"port_pending"}]}""")
            : null;
        (await clinic.ExamineAsync()).Finds("caller number", "warn", "its status is port_pending", "Wait until it is active");
    }

    [Fact]
    public async Task A_key_that_may_not_read_numbers_is_no_fault()
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        clinic.OnTheWay = request => IsAboutNumbers(request) ? Clinic.Refusal(403, "10010") : null;
        (await clinic.ExamineAsync()).Finds("caller number", "skip", "cannot be read with this key");
    }

    [Fact]
    public async Task A_filter_that_wants_the_plus_sign_gets_it()
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        clinic.OnTheWay = request => !IsAboutNumbers(request) ? null : Clinic.Answer(200, request.RequestUri!.Query.Contains("%2B1202", StringComparison.Ordinal)
            ? $$"""{"data":[{"phone_number":"{{Clinic.From}}","connection_id":{{Clinic.ConnectionId}}}]}"""
            : """{"data":[{"phone_number":"+442025550100"},{}]}""");
        (await clinic.ExamineAsync()).Finds("caller number", "ok", "assigned to the application");
    }

    [Theory]
    [InlineData("""{"data":{}}""")]
    [InlineData("[]")]
    [InlineData("<html>")]
    public async Task An_answer_of_another_form_is_no_fault(string answer)
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        clinic.OnTheWay = request => IsAboutNumbers(request) ? Clinic.Answer(200, answer) : null;
        (await clinic.ExamineAsync()).Finds("caller number", "skip", "cannot be read");
    }

    private static bool IsAboutNumbers(HttpRequestMessage request) => request.RequestUri!.AbsolutePath.EndsWith("/phone_numbers", StringComparison.Ordinal);
}
