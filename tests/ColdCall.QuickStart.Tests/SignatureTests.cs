using ColdCall.QuickStart.Tests.Support;

namespace ColdCall.QuickStart.Tests;

public sealed class SignatureTests
{
    /// <summary>A good key, and not the account's.</summary>
    private static readonly string AnotherKey = Convert.ToBase64String([0x58, .. Enumerable.Repeat((byte)0x66, 31)]);

    [Fact]
    public async Task A_signed_webhook_comes_in_and_no_leg_is_left()
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        Examined examined = await clinic.ExamineWholeAsync();
        examined.Finds("signature round trip", "ok", "a signed call.");
        (await clinic.CallStatesAsync()).ShouldBe(["ended"]);
    }

    [Fact]
    public async Task With_another_key_every_webhook_is_refused()
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        string key = clinic.Settings["PublicKeys:0"]!;
        clinic.Settings["PublicKeys:0"] = AnotherKey;
        Examined examined = await clinic.ExamineWholeAsync();
        examined.ExitCode.ShouldBe(1);
        examined.Finds("public key", "FAIL", "the account's key is not configured", $"Set ColdCall:Telnyx:PublicKeys:0 to {key}");
        examined.Finds("webhook receiver", "ok", "leads here");
        examined.Finds("signature round trip", "FAIL", "its signature was refused", "PublicKeys:0");
    }

    [Fact]
    public async Task While_keys_are_exchanged_both_may_be_there()
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        clinic.Settings["PublicKeys:1"] = clinic.Settings["PublicKeys:0"];
        clinic.Settings["PublicKeys:0"] = AnotherKey;
        Examined examined = await clinic.ExamineWholeAsync();
        examined.ExitCode.ShouldBe(0, examined.Output);
        examined.Finds("public key", "ok", "configured");
        examined.Finds("signature round trip", "ok", "accepted");
    }

    [Fact]
    public async Task A_key_that_Telnyx_does_not_tell_is_proven_by_the_round_trip()
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        clinic.OnTheWay = request => IsAboutTheKey(request) ? Clinic.Refusal(404, "10005") : null;
        Examined examined = await clinic.ExamineWholeAsync();
        examined.ExitCode.ShouldBe(0, examined.Output);
        examined.Finds("public key", "skip", "does not tell it (404)");
        examined.Finds("signature round trip", "ok", "accepted");
    }

    [Fact]
    public async Task A_key_in_the_usual_wrapping_is_the_same_key()
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        byte[] wrapped = [.. Convert.FromHexString("302a300506032b6570032100"), .. Convert.FromBase64String(clinic.Settings["PublicKeys:0"]!)];
        clinic.OnTheWay = request => IsAboutTheKey(request) ? Clinic.Answer(200, $$$"""{"data":{"public":"{{{Convert.ToBase64String(wrapped)}}}"}}""") : null;
        (await clinic.ExamineAsync()).Finds("public key", "ok", "configured");
    }

    [Fact]
    public async Task A_clock_that_is_wrong_makes_signatures_look_old()
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        clinic.Clock = new TestClock(TimeSpan.FromMinutes(10));
        Examined examined = await clinic.ExamineWholeAsync();
        examined.Finds("clock", "FAIL", "s ahead of Telnyx's: webhooks are refused", "network");
        examined.Finds("signature round trip", "FAIL", "its signature was refused", "see 'clock' above");
    }

    [Fact]
    public async Task Webhooks_of_version_1_are_recognised()
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        await clinic.ChangeApplicationAsync("""{"webhook_api_version":"1"}""");
        (await clinic.ExamineWholeAsync()).Finds("signature round trip", "FAIL", "a signed 'call_initiated' came, which is of API version 1", "webhook API version");
    }

    [Fact]
    public async Task Webhooks_that_never_come_are_waited_for_15_seconds()
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        clinic.Clock = new TestClock { IsHurried = true };
        await clinic.SetFaultAsync("""{"on":"webhook","event":"*","kind":"drop","times":100}""");
        (await clinic.ExamineWholeAsync()).Finds("signature round trip", "FAIL", "no webhook came within 15 s", "webhook_deliveries");
    }

    [Theory]
    [InlineData(422, "10015", "does not let the application dial (422, code 10015)", "outbound voice profile")]
    [InlineData(403, "20100", "no funds", "Add funds")]
    [InlineData(422, "10016", "Telnyx answers 422, code 10016", "Telnyx support")]
    public async Task A_dial_that_is_refused_says_why(int status, string code, string found, string fix)
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        clinic.OnTheWay = request => IsDial(request) ? Clinic.Refusal(status, code) : null;
        (await clinic.ExamineWholeAsync()).Finds("signature round trip", "FAIL", found, fix);
    }

    [Fact]
    public async Task A_dial_without_an_answer_is_no_crash()
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        clinic.OnTheWay = request => IsDial(request) ? throw new HttpRequestException(HttpRequestError.ConnectionError, "broken") : null;
        (await clinic.ExamineWholeAsync()).Finds("signature round trip", "FAIL", "did not answer", "again");
    }

    [Fact]
    public async Task An_interrupt_ends_the_leg_first()
    {
        await using Clinic clinic = await Clinic.OpenAsync();
        await clinic.ScriptPhoneAsync("""{"identity":"coldcall-doctor","behaviour":"no-answer"}""");
        await clinic.SetFaultAsync("""{"on":"webhook","event":"*","kind":"drop","times":100}""");
        using var interrupt = new CancellationTokenSource();
        Task<Examined> examination = clinic.ExamineAsync(["--listen", clinic.Listen], interrupt.Token);
        await Eventually.BecomesTrueAsync(async () => (await clinic.CallStatesAsync()) is ["ringing"], "the doctor's dial rings");

        await interrupt.CancelAsync();
        Examined examined = await examination;
        examined.ExitCode.ShouldBe(130);
        examined.Output.ShouldEndWith("Stopped.\n");
        (await clinic.CallStatesAsync()).ShouldBe(["ended"]);
    }

    private static bool IsAboutTheKey(HttpRequestMessage request) => request.RequestUri!.AbsolutePath.EndsWith("/public_key", StringComparison.Ordinal);

    private static bool IsDial(HttpRequestMessage request) => request.RequestUri!.AbsolutePath.EndsWith("/v2/calls", StringComparison.Ordinal);
}
