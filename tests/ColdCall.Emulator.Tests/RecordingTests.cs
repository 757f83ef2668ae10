using System.Text.Json.Nodes;
using ColdCall.Emulator.Tests.Support;

namespace ColdCall.Emulator.Tests;

/// <summary>Recordings without any page that has sound: commands, webhooks, lists, links; the files hold silence.</summary>
public sealed class RecordingTests : IAsyncLifetime
{
    private const string Wav = """{"format":"wav"}""";
    private const string CallWav = """{"format":"wav","channels":"single"}""";
    private EmulatorFixture _emulator = null!;

    public async ValueTask InitializeAsync() => _emulator = await EmulatorFixture.StartAsync();

    public async ValueTask DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task A_conference_is_recorded_until_it_is_told_to_stop_and_said_to_be_saved_a_second_later()
    {
        (string leg, string conference) = await ConferenceAsync();
        Answer started = await ActAsync(conference, "start", """{"format":"wav","channels":"single","command_id":"c1"}""");
        ((string?)started.Data["result"]).ShouldBe("ok");
        (await ActAsync(conference, "start", """{"format":"wav","channels":"single","command_id":"c1"}""")).Status.ShouldBe(200, "remembered");
        _emulator.Clock.Advance(TimeSpan.FromSeconds(5));
        (await ActAsync(conference, "stop", """{"client_state":"c3RvcHBlZA=="}""")).Status.ShouldBe(200);
        _emulator.Clock.Advance(TimeSpan.FromMilliseconds(999));
        (await RecordingsAsync()).ShouldBeEmpty();
        _emulator.Clock.Advance(TimeSpan.FromMilliseconds(1));

        JsonNode saved = await _emulator.Webhooks.PayloadAsync("conference.recording.saved", leg);
        ReceivedWebhook webhook = _emulator.Webhooks.OfType("conference.recording.saved").Single();
        (webhook.Data["occurred_at"], (string?)saved["occurred_at"]).ShouldBe((null, "2026-01-05T12:00:07.000000Z"));
        ((string?)saved["conference_id"], (string?)saved["format"], (string?)saved["channels"]).ShouldBe((conference, "wav", "single"));
        ((string?)saved["recording_started_at"], (string?)saved["recording_ended_at"]).ShouldBe(("2026-01-05T12:00:01.000000Z", "2026-01-05T12:00:06.000000Z"));
        ((string?)saved["start_time"], (string?)saved["end_time"]).ShouldBe(("2026-01-05T12:00:01.000000Z", "2026-01-05T12:00:06.000000Z"));
        ((string?)saved["client_state"]).ShouldBe("c3RvcHBlZA==");
        saved["public_recording_urls"]!.AsObject().ShouldBeEmpty();
        saved["recording_urls"]!.AsObject().Select(url => url.Key).ShouldBe(["wav"]);
        WavFile file = await FileAsync((string)saved["recording_urls"]!["wav"]!);
        (file.Rate, file.Channels, file.Length).ShouldBe((8000, 1, TimeSpan.FromSeconds(5)));
        file.Samples.ShouldAllBe(sample => sample == 0);
    }

    [Fact]
    public async Task A_call_is_recorded_until_it_ends_and_its_event_has_no_parties()
    {
        string leg = await _emulator.DialAnsweredAsync();
        (await ActOnCallAsync(leg, "start", """{"format":"wav","channels":"dual","custom_file_name":"my file","client_state":"bmV3"}""")).Status.ShouldBe(200);
        _emulator.Clock.Advance(TimeSpan.FromMilliseconds(2500));
        await _emulator.PostAsync($"calls/{leg}/actions/hangup");
        _emulator.Clock.Advance(TimeSpan.FromSeconds(1));

        JsonNode saved = await _emulator.Webhooks.PayloadAsync("call.recording.saved", leg);
        ((string?)_emulator.Webhooks.OfType("call.recording.saved").Single().Data["occurred_at"]).ShouldBe("2026-01-05T12:00:04.500000Z");
        saved.AsObject().Select(member => member.Key).ShouldBe(
            [
                "call_control_id", "call_leg_id", "call_session_id", "client_state", "connection_id", "recording_id", "format", "channels", "start_time",
                "recording_started_at", "end_time", "recording_ended_at", "recording_urls", "public_recording_urls",
            ],
            ignoreOrder: true);
        ((string?)saved["channels"], (string?)saved["client_state"]).ShouldBe(("dual", "bmV3"));
        string link = (string)saved["recording_urls"]!["wav"]!;
        link.ShouldContain("/my%20file-1767614401.wav?");
        WavFile file = await FileAsync(link);
        (file.Channels, file.Length).ShouldBe((2, TimeSpan.FromMilliseconds(2500)));
    }

    [Fact]
    public async Task Pauses_are_left_out_and_repeating_them_does_nothing()
    {
        string leg = await _emulator.DialAnsweredAsync();
        await ActOnCallAsync(leg, "start", CallWav);
        _emulator.Clock.Advance(TimeSpan.FromSeconds(3));
        foreach (int _ in (int[])[1, 2])
        {
            (await ActOnCallAsync(leg, "pause")).Status.ShouldBe(200);
            _emulator.Clock.Advance(TimeSpan.FromSeconds(10));
            (await StateAsync()).ShouldBe("paused");
        }

        foreach (int _ in (int[])[1, 2])
        {
            (await ActOnCallAsync(leg, "resume")).Status.ShouldBe(200);
            _emulator.Clock.Advance(TimeSpan.FromSeconds(2));
            (await StateAsync()).ShouldBe("recording");
        }

        await ActOnCallAsync(leg, "pause");
        JsonNode recording = await StopAsync(() => ActOnCallAsync(leg, "stop"));
        ((int)recording["duration_millis"]!, (string?)recording["recording_ended_at"]).ShouldBe((7000, "2026-01-05T12:00:28.000000Z"));
        (await FileAsync((string)recording["download_urls"]!["wav"]!)).Length.ShouldBe(TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task A_recording_that_has_its_length_ends_by_itself()
    {
        string leg = await _emulator.DialAnsweredAsync();
        await ActOnCallAsync(leg, "start", """{"format":"wav","channels":"single","max_length":10}""");
        _emulator.Clock.Advance(TimeSpan.FromSeconds(4));
        await ActOnCallAsync(leg, "pause");
        _emulator.Clock.Advance(TimeSpan.FromSeconds(20));
        await ActOnCallAsync(leg, "resume");
        _emulator.Clock.Advance(TimeSpan.FromSeconds(30));
        JsonNode saved = await _emulator.Webhooks.PayloadAsync("call.recording.saved");
        ((string?)saved["recording_ended_at"]).ShouldBe("2026-01-05T12:00:31.000000Z");
        ((int)(await RecordingsAsync()).Single()!["duration_millis"]!).ShouldBe(10_000);
        (await ActOnCallAsync(leg, "stop")).Status.ShouldBe(422);
        (await ActOnCallAsync(leg, "start", CallWav)).Status.ShouldBe(200, "and another may follow");
    }

    [Fact]
    public async Task The_end_of_a_conference_saves_its_recording()
    {
        (_, string conference) = await ConferenceAsync();
        await ActAsync(conference, "start", Wav);
        _emulator.Clock.Advance(TimeSpan.FromSeconds(2));
        await _emulator.PostAsync($"conferences/{conference}/actions/end");
        _emulator.Clock.Advance(TimeSpan.FromSeconds(1));
        ((string?)(await _emulator.Webhooks.PayloadAsync("conference.recording.saved"))["conference_id"]).ShouldBe(conference);
        ShouldBe(await ActAsync(conference, "start", Wav), 422, "90019");
        ShouldBe(await ActAsync(conference, "stop"), 422, "90019");
    }

    [Fact]
    public async Task Starts_are_refused_where_there_is_nothing_to_record()
    {
        string ringing = await _emulator.DialAsync();
        ShouldBe(await ActOnCallAsync(ringing, "start", CallWav), 422, "90020");
        ShouldBe(await ActOnCallAsync(ringing, "stop"), 422, "90034");
        string leg = await _emulator.DialAnsweredAsync();
        ShouldBe(await ActOnCallAsync(leg, "start", Wav), 422, "10004", "/channels");
        await _emulator.PostAsync($"calls/{leg}/actions/hangup");
        ShouldBe(await ActOnCallAsync(leg, "start", CallWav), 422, "90018");
        ShouldBe(await ActOnCallAsync("v3:unknown", "start", CallWav), 422, "90015");
        ShouldBe(await ActAsync("unknown", "start", Wav), 404, "90058");
        ShouldBe(await ActAsync("unknown", "pause"), 404, "90058");
    }

    [Theory]
    [InlineData("{}", "10004", "/format")]
    [InlineData("""{"format":"ogg"}""", "10032", "/format")]
    [InlineData("""{"format":"mp3"}""", "10015", "/format")]
    [InlineData("""{"format":"wav","channels":"stereo"}""", "10032", "/channels")]
    [InlineData("""{"format":"wav","custom_file_name":""}""", "10015", "/custom_file_name")]
    [InlineData("""{"format":"wav","custom_file_name":"12345678901234567890123456789012345678901"}""", "10015", "/custom_file_name")]
    [InlineData("""{"format":"wav","play_beep":"yes"}""", "10026", "/play_beep")]
    [InlineData("""{"format":"wav","trim":"all"}""", "10032", "/trim")]
    public async Task Fields_are_checked(string body, string code, string at)
    {
        (_, string conference) = await ConferenceAsync();
        Answer refused = await ActAsync(conference, "start", body);
        ShouldBe(refused, 422, code, at);
        if (body.Contains("mp3", StringComparison.Ordinal)) refused.Text.ShouldContain("The emulator records WAV only");
    }

    [Fact]
    public async Task A_call_recording_has_its_own_limits()
    {
        string leg = await _emulator.DialAnsweredAsync();
        ShouldBe(await ActOnCallAsync(leg, "start", """{"format":"wav","channels":"single","max_length":14401}"""), 422, "10033", "/max_length");
        ShouldBe(await ActOnCallAsync(leg, "start", """{"format":"wav","channels":"single","recording_track":"left"}"""), 422, "10032", "/recording_track");
        ShouldBe(await ActOnCallAsync(leg, "start", """{"format":"wav","channels":"single","client_state":"?"}"""), 422, "90017", "/client_state");
    }

    [Fact]
    public async Task One_recording_at_a_time_and_only_the_one_that_is_meant()
    {
        (string leg, string conference) = await ConferenceAsync();
        foreach (string action in (string[])["pause", "resume", "stop"])
        {
            ShouldBe(await ActAsync(conference, action), 422, "10015");
            ShouldBe(await ActOnCallAsync(leg, action), 422, "10015");
        }

        await ActAsync("room", "start", Wav);
        (await ActOnCallAsync(leg, "start", CallWav)).Status.ShouldBe(200, "a leg of it has a recording of its own");
        ShouldBe(await ActAsync(conference, "start", Wav), 422, "10015");
        ShouldBe(await ActOnCallAsync(leg, "start", CallWav), 422, "10015");
        JsonArray recordings = (await _emulator.ControlAsync("recordings"))["recordings"]!.AsArray();
        recordings.Select(recording => (string?)recording!["conference_id"]).ShouldBe([conference, null]);
        ShouldBe(await ActAsync(conference, "stop", $$"""{"recording_id":"{{recordings[1]!["id"]}}"}"""), 404, "10005", "/recording_id");
        (await ActAsync(conference, "stop", $$"""{"recording_id":"{{recordings[0]!["id"]}}"}""")).Status.ShouldBe(200);
        (await ActOnCallAsync(leg, "stop", $$"""{"recording_id":"{{recordings[1]!["id"]}}"}""")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Saved_recordings_are_listed_newest_first_by_filters_and_pages()
    {
        (string leg, string conference) = await ConferenceAsync();
        string first = (string)(await StopAsync(() => ActAsync(conference, "stop"), () => ActAsync(conference, "start", Wav)))["id"]!;
        _emulator.Clock.Advance(TimeSpan.FromMinutes(1));
        JsonNode second = await StopAsync(() => ActOnCallAsync(leg, "stop"), () => ActOnCallAsync(leg, "start", CallWav));
        string secondId = (string)second["id"]!;
        (await RecordingsAsync()).Select(recording => (string?)recording!["id"]).ShouldBe([secondId, first]);

        await PassesAsync($"filter[conference_id]={conference}", first);
        await PassesAsync("filter[conference_id]=other");
        await PassesAsync($"filter[call_control_id]={Uri.EscapeDataString(leg)}", secondId, first);
        await PassesAsync($"filter[call_leg_id]={second["call_leg_id"]}&filter[call_session_id]={second["call_session_id"]}", secondId, first);
        await PassesAsync($"filter[connection_id]={EmulatorFixture.ApplicationId}", secondId, first);
        await PassesAsync("filter[connection_id]=1");
        await PassesAsync($"filter[from]={Uri.EscapeDataString(EmulatorFixture.From)}&filter[to]={Uri.EscapeDataString(EmulatorFixture.Person)}", secondId, first);
        await PassesAsync("filter[to]=%2B1");
        await PassesAsync("filter[sip_call_id]=x");
        await PassesAsync("filter[created_at][gte]=2026-01-05T12:00:30Z", secondId);
        await PassesAsync("filter[created_at][lte]=2026-01-05T12:00:30Z", first);
        await PassesAsync("filter[start_time][gte]=2026-01-05T12:00:30Z&filter[start_time][lte]=2026-01-05T12:10:00Z", secondId);
        await PassesAsync("filter[end_time][lte]=2026-01-05T12:00:30Z", first);
        await PassesAsync("page[number]=2&page[size]=1", first);
        ShouldBe(await _emulator.GetAsync("recordings?filter[created_at][gte]=yesterday"), 422, "10015", "/filter[created_at][gte]");

        ((string?)second["source"], (string?)second["initiated_by"], (string?)second["status"]).ShouldBe(("call", "StartCallRecordingAPI", "completed"));
        second["conference_id"].ShouldBeNull();
    }

    [Fact]
    public async Task A_link_is_good_for_ten_minutes_without_a_key_and_each_look_gives_a_fresh_one()
    {
        JsonNode recording = await RecordedCallAsync();
        string link = (string)recording["download_urls"]!["wav"]!;
        link.ShouldStartWith(_emulator.Server.Address.ToString());
        (await _emulator.DownloadAsync(link)).ShouldSatisfyAllConditions(answer => answer.Status.ShouldBe(200), answer => answer.Type.ShouldBe("audio/wav"));
        _emulator.Clock.Advance(TimeSpan.FromSeconds(598));
        (await _emulator.DownloadAsync(link)).Status.ShouldBe(200);
        _emulator.Clock.Advance(TimeSpan.FromSeconds(2));
        await RefusedAsync(link, 403, "AccessDenied");
        string fresh = (string)(await _emulator.GetAsync($"recordings/{recording["id"]}")).Data["download_urls"]!["wav"]!;
        (await _emulator.DownloadAsync(fresh)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_link_that_was_tampered_with_leads_nowhere()
    {
        string link = (string)(await RecordedCallAsync())["download_urls"]!["wav"]!;
        string other = (string)(await RecordedCallAsync())["id"]!;
        string signature = link[(link.IndexOf("signature=", StringComparison.Ordinal) + 10)..];
        await RefusedAsync(link.Replace(signature, new string('0', signature.Length), StringComparison.Ordinal), 403, "SignatureDoesNotMatch");
        await RefusedAsync(link[..link.IndexOf('?', StringComparison.Ordinal)], 403, "SignatureDoesNotMatch");
        await RefusedAsync(link.Replace("expires=1", "expires=9", StringComparison.Ordinal), 403, "SignatureDoesNotMatch");
        string id = link.Split('/')[4];
        await RefusedAsync(link.Replace(id, other, StringComparison.Ordinal), 403, "SignatureDoesNotMatch");
    }

    [Fact]
    public async Task Deleted_recordings_are_gone_with_their_files()
    {
        JsonNode[] recordings = [await RecordedCallAsync(), await RecordedCallAsync(), await RecordedCallAsync()];
        string Id(int index) => (string)recordings[index]["id"]!;
        Answer deleted = await _emulator.SendAsync(HttpMethod.Delete, $"v2/recordings/{Id(0)}", json: null);
        ((string?)deleted.Data["id"]).ShouldBe(Id(0));
        ShouldBe(await _emulator.SendAsync(HttpMethod.Delete, $"v2/recordings/{Id(0)}", json: null), 404, "10005", "/recording_id");
        ShouldBe(await _emulator.GetAsync($"recordings/{Id(0)}"), 404, "10005", "/recording_id");
        await RefusedAsync((string)recordings[0]["download_urls"]!["wav"]!, 404, "NoSuchKey");

        Answer many = await _emulator.PostAsync("recordings/actions/delete", $$"""{"ids":["{{Id(0)}}","{{Id(1)}}"]}""");
        (many.Status, (string?)many.Body!["status"]).ShouldBe((200, "ok"));
        (await RecordingsAsync()).Select(recording => (string?)recording!["id"]).ShouldBe([Id(2)]);
        ShouldBe(await _emulator.PostAsync("recordings/actions/delete", """{"ids":[]}"""), 422, "10004", "/ids");
    }

    [Fact]
    public async Task Nothing_is_transcribed()
    {
        Answer list = await _emulator.GetAsync("recording_transcriptions?filter[recording_id]=x&page[size]=50");
        list.Data.AsArray().ShouldBeEmpty();
        ShouldBe(await _emulator.GetAsync("recording_transcriptions/x"), 404, "10005", "/recording_transcription_id");
        ShouldBe(await _emulator.SendAsync(HttpMethod.Delete, "v2/recording_transcriptions/x", json: null), 404, "10005", "/recording_transcription_id");
    }

    [Fact]
    public async Task The_control_API_plays_them_and_a_reset_removes_them()
    {
        string leg = await _emulator.DialAnsweredAsync();
        await ActOnCallAsync(leg, "start", CallWav);
        JsonNode running = (await _emulator.ControlAsync("recordings"))["recordings"]!.AsArray().Single()!;
        (await _emulator.DownloadAsync($"/_emulator/recordings/{running["id"]}")).Status.ShouldBe(404, "not saved yet");
        await StopAsync(() => ActOnCallAsync(leg, "stop"));
        JsonNode saved = (await _emulator.ControlAsync("recordings"))["recordings"]!.AsArray().Single()!;
        ((string?)saved["state"], (string?)saved["to"], (long)saved["duration_ms"]!).ShouldBe(("saved", EmulatorFixture.Person, 0));
        new WavFile((await _emulator.DownloadAsync((string)saved["file"]!)).Body).Length.ShouldBe(TimeSpan.Zero);
        await _emulator.ControlAsync("reset", "{}");
        (await _emulator.ControlAsync("recordings"))["recordings"]!.AsArray().ShouldBeEmpty();
        (await _emulator.DownloadAsync((string)saved["file"]!)).Status.ShouldBe(404);
        (await RecordingsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Silence_can_be_cut_off()
    {
        string leg = await _emulator.DialAnsweredAsync();
        await ActOnCallAsync(leg, "start", """{"format":"wav","channels":"single","trim":"trim-silence"}""");
        _emulator.Clock.Advance(TimeSpan.FromSeconds(3));
        JsonNode recording = await StopAsync(() => ActOnCallAsync(leg, "stop"));
        ((int)recording["duration_millis"]!).ShouldBe(0);
        (await FileAsync((string)recording["download_urls"]!["wav"]!)).Samples.ShouldBeEmpty();
    }

    private async Task<(string Leg, string Conference)> ConferenceAsync()
    {
        string leg = await _emulator.DialAnsweredAsync();
        return (leg, await _emulator.CreateConferenceAsync(leg));
    }

    private Task<Answer> ActAsync(string conference, string action, string body = "{}") =>
        _emulator.PostAsync($"conferences/{conference}/actions/record_{action}", body);

    private Task<Answer> ActOnCallAsync(string leg, string action, string body = "{}") => _emulator.PostAsync($"calls/{leg}/actions/record_{action}", body);

    private async Task<JsonArray> RecordingsAsync(string query = "") => (JsonArray)(await _emulator.GetAsync($"recordings{query}")).Data;

    private async Task<string?> StateAsync() => (string?)(await _emulator.ControlAsync("recordings"))["recordings"]![0]!["state"];

    /// <summary>Ends a recording, and waits until it is saved.</summary>
    private async Task<JsonNode> StopAsync(Func<Task<Answer>> stop, Func<Task<Answer>>? start = null)
    {
        if (start is not null) (await start()).Status.ShouldBe(200);
        (await stop()).Status.ShouldBe(200);
        _emulator.Clock.Advance(TimeSpan.FromSeconds(1));
        return (await RecordingsAsync())[0]!;
    }

    private async Task<JsonNode> RecordedCallAsync()
    {
        string leg = await _emulator.DialAnsweredAsync();
        return await StopAsync(() => ActOnCallAsync(leg, "stop"), () => ActOnCallAsync(leg, "start", CallWav));
    }

    private async Task<WavFile> FileAsync(string link)
    {
        (int status, _, byte[] body) = await _emulator.DownloadAsync(link);
        status.ShouldBe(200);
        return new WavFile(body);
    }

    private async Task PassesAsync(string query, params IReadOnlyList<string> ids) =>
        (await RecordingsAsync($"?{query}")).Select(recording => (string)recording!["id"]!).ShouldBe(ids, query);

    private async Task RefusedAsync(string link, int status, string code)
    {
        (int actual, string? type, byte[] body) = await _emulator.DownloadAsync(link);
        (actual, type).ShouldBe((status, "application/xml"));
        System.Text.Encoding.UTF8.GetString(body).ShouldContain($"<Code>{code}</Code>");
    }

    private static void ShouldBe(Answer answer, int status, string code, string? at = null)
    {
        (answer.Status, answer.Code).ShouldBe((status, code), answer.Text);
        if (at is not null) answer.At.ShouldBe(at);
    }
}
