using ColdCall.Telnyx.Tests.Support;

namespace ColdCall.Telnyx.Tests.Http;

/// <summary>What is special about the requests of single resources; that they are complete is the contract test's matter.</summary>
public sealed class ResourceRequestTests : IDisposable
{
    private const string Ok = """{"data":{"result":"ok"}}""";
    private const string Page = "page%5Bnumber%5D=1&page%5Bsize%5D=250";
    private static readonly DateTimeOffset Noon = new(2026, 1, 2, 13, 0, 0, TimeSpan.FromHours(1));

    private readonly TelnyxServices _services = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _services.Dispose();

    [Fact]
    public async Task Sound_and_digits_for_everybody_name_no_legs()
    {
        ITelnyxConferences conferences = _services.Client.Conferences;
        _services.Telnyx
            .Expect("POST /conferences/i/actions/play", """{"audio_url":"https://example.com/a.mp3","loop":3}""", Ok)
            .Expect("POST /conferences/i/actions/play", """{"call_control_ids":["l"],"media_name":"m","loop":"infinity"}""", Ok)
            .Expect("POST /conferences/i/actions/stop", "{}", Ok)
            .Expect("POST /conferences/i/actions/send_dtmf", """{"digits":"1w2"}""", Ok)
            .Expect("POST /conferences/i/actions/hold", """{"media_name":"m"}""", Ok);
        await conferences.PlayToAllAsync("i", new() { AudioUrl = "https://example.com/a.mp3", Loop = LoopCount.Times(3) }, Token);
        await conferences.PlayAsync("i", new() { CallControlIds = ["l"], MediaName = "m", Loop = LoopCount.Infinity }, Token);
        await conferences.StopPlaybackToAllAsync("i", Token);
        await conferences.SendDtmfToAllAsync("i", new() { Digits = "1w2" }, Token);
        await conferences.HoldAllAsync("i", new() { MediaName = "m" }, Token);
        _services.Telnyx.VerifyAllReceived();
    }

    [Fact]
    public async Task Sound_and_digits_for_nobody_are_refused_before_any_request()
    {
        ITelnyxConferences conferences = _services.Client.Conferences;
        await Should.ThrowAsync<ArgumentException>(() => conferences.PlayAsync("i", new() { CallControlIds = [] }, Token));
        await Should.ThrowAsync<ArgumentException>(() => conferences.SpeakAsync("i", new() { CallControlIds = [], Payload = "p", Voice = "v" }, Token));
        await Should.ThrowAsync<ArgumentException>(() => conferences.StopPlaybackAsync("i", new() { CallControlIds = [] }, Token));
        await Should.ThrowAsync<ArgumentException>(() => conferences.SendDtmfAsync("i", new() { CallControlIds = [], Digits = "1" }, Token));
        await Should.ThrowAsync<ArgumentException>(() => _services.Client.Recordings.DeleteManyAsync(new() { Ids = [] }, Token));
        _services.Telnyx.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_change_and_a_deletion_have_content()
    {
        _services.Telnyx
            .Expect("PATCH /telephony_credentials/a%2Fb", """{"name":"n"}""", """{"data":{"id":"a/b","sip_password":"secret"}}""")
            .Expect("DELETE /telephony_credentials/a%2Fb", "", """{"data":{"id":"a/b"}}""");
        TelnyxTelephonyCredential changed = await _services.Client.TelephonyCredentials.UpdateAsync("a/b", new() { Name = "n" }, Token);
        changed.Id.ShouldBe("a/b");
        (await _services.Client.TelephonyCredentials.DeleteAsync("a/b", Token)).Id.ShouldBe("a/b");
        _services.Telnyx.VerifyAllReceived();
    }

    [Fact]
    public async Task Filters_of_times_and_names_are_nested()
    {
        _services.Telnyx
            .Expect(
                $"GET /recordings?filter%5Bconference_id%5D=c&filter%5Bcreated_at%5D%5Bgte%5D=2026-01-02T12%3A00%3A00.0000000Z&{Page}", null, """{"data":[]}""")
            .Expect(
                $"GET /call_events?filter%5Boutbound.outbound_voice_profile_id%5D=7&filter%5Bfailed%5D=true&filter%5Boccurred_at%5D%5Blt%5D=2026-01-02T12%3A00%3A00.0000000Z&{Page}",
                null,
                """{"data":[]}""")
            .Expect(
                $"GET /call_control_applications?filter%5Bapplication_name%5D%5Bcontains%5D=sales&sort=active&{Page}", null, """{"data":[]}""")
            .Expect(
                $"GET /credential_connections?filter%5Bconnection_name%5D%5Bcontains%5D=sales&sort=created_at&{Page}", null, """{"data":[]}""");
        ITelnyxClient client = _services.Client;
        (await client.Recordings.ListAsync(new() { ConferenceId = "c", CreatedFrom = Noon }, Token).ToListAsync(Token)).ShouldBeEmpty();
        var events = new ListCallEventsRequest { OutboundVoiceProfileId = "7", Failed = true, OccurredAt = OccurrenceFilter.Before(Noon) };
        (await client.CallEvents.ListAsync(events, Token).ToListAsync(Token)).ShouldBeEmpty();
        (await client.CallControlApplications.ListAsync(new() { ApplicationName = "sales", Sort = ConnectionSort.Active }, Token).ToListAsync(Token)).ShouldBeEmpty();
        (await client.CredentialConnections.ListAsync(new() { ConnectionName = "sales", Sort = ConnectionSort.CreatedAt }, Token).ToListAsync(Token)).ShouldBeEmpty();
        _services.Telnyx.VerifyAllReceived();
    }

    [Fact]
    public void What_holds_secrets_or_numbers_does_not_print_them()
    {
        new CreateCredentialConnectionRequest { ConnectionName = "n", UserName = "u", Password = "secret" }.ToString().ShouldNotContain("secret");
        new UpdateCredentialConnectionRequest { Password = "secret" }.ToString().ShouldNotContain("secret");
        new TelnyxRecording { Id = "r", From = "+12025550100" }.ToString().ShouldNotContain("+1202");
    }
}
