using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using ColdCall.Emulator.Tests.Support;

namespace ColdCall.Emulator.Tests;

/// <summary>What the page that bridges is to record, and where the pieces end up that it sends.</summary>
public sealed class RecorderTests : IAsyncLifetime
{
    private const int Piece = 1600;
    private static readonly TimeSpan PieceLength = TimeSpan.FromMilliseconds(200);
    private EmulatorFixture _emulator = null!;
    private EmulatorPage _page = null!;
    private int _syncs;

    public async ValueTask InitializeAsync()
    {
        _emulator = await EmulatorFixture.StartAsync();
        _page = await EmulatorPage.OpenAsync(_emulator);
        await _page.IsElectedAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _page.DisposeAsync();
        await _emulator.DisposeAsync();
    }

    [Fact]
    public async Task All_who_can_be_heard_in_a_conference_are_recorded()
    {
        (string owner, string guest, string conference) = await TwoInARoomAsync();
        (string ownerId, string guestId) = (await LegIdAsync(owner), await LegIdAsync(guest));
        await _emulator.PostAsync($"conferences/{conference}/actions/record_start", """{"format":"wav"}""");
        await RecordsAsync($"1 voices [{ownerId},{guestId}] ears []");
        foreach ((string set, string clear) in ((string, string)[])[("mute", "unmute"), ("hold", "unhold")])
        {
            await _emulator.PostAsync($"conferences/{conference}/actions/{set}", $$"""{"call_control_ids":["{{guest}}"]}""");
            await RecordsAsync($"1 voices [{ownerId}] ears []");
            await _emulator.PostAsync($"conferences/{conference}/actions/{clear}", $$"""{"call_control_ids":["{{guest}}"]}""");
            await RecordsAsync($"1 voices [{ownerId},{guestId}] ears []");
        }

        foreach ((string role, string hears) in ((string, string)[])[("monitor", ""), ("whisper", guestId), ("barge", guestId)])
        {
            await _emulator.PostAsync(
                $"conferences/{conference}/actions/update", $$"""{"call_control_id":"{{guest}}","supervisor_role":"{{role}}","whisper_call_control_ids":["{{owner}}"]}""");
            await _page.MixesAsync(ownerId, $"parrot [{hears}]");
            await RecordsAsync(role == "barge" ? $"1 voices [{ownerId},{guestId}] ears []" : $"1 voices [{ownerId}] ears []");
        }

        await _emulator.PostAsync($"conferences/{conference}/actions/record_pause");
        await RecordsAsync("");
        await _emulator.PostAsync($"conferences/{conference}/actions/record_resume");
        await RecordsAsync($"2 voices [{ownerId},{guestId}] ears []");
        await _emulator.PostAsync($"conferences/{conference}/actions/record_stop");
        await RecordsAsync("");
    }

    [Fact]
    public async Task On_two_channels_the_owner_of_a_conference_is_apart()
    {
        (string owner, string guest, string conference) = await TwoInARoomAsync();
        (string ownerId, string guestId) = (await LegIdAsync(owner), await LegIdAsync(guest));
        await _emulator.PostAsync($"conferences/{conference}/actions/record_start", """{"format":"wav","channels":"dual","play_beep":true}""");
        await RecordsAsync($"1 voices [{ownerId}] ears [] | voices [{guestId}] ears [] beep {ownerId},{guestId}");
        await _emulator.PostAsync($"calls/{owner}/actions/hangup");
        await RecordsAsync($"1 voices [] ears [] | voices [{guestId}] ears [] beep {guestId}");
    }

    [Theory]
    [InlineData("""{"format":"wav","channels":"single"}""", "1 voices [LEG] ears [LEG]")]
    [InlineData("""{"format":"wav","channels":"dual"}""", "1 voices [LEG] ears [] | voices [] ears [LEG]")]
    [InlineData("""{"format":"wav","channels":"dual","recording_track":"inbound"}""", "1 voices [LEG] ears []")]
    [InlineData("""{"format":"wav","channels":"single","recording_track":"outbound","play_beep":true}""", "1 voices [] ears [LEG] beep LEG")]
    public async Task Of_a_leg_is_recorded_what_is_said_there_and_what_is_heard(string body, string expected)
    {
        string leg = await _emulator.DialAnsweredAsync();
        await _emulator.PostAsync($"calls/{leg}/actions/record_start", body);
        await RecordsAsync(expected.Replace("LEG", await LegIdAsync(leg), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pieces_follow_each_other_whenever_they_come_and_whatever_is_missing_is_silence()
    {
        string leg = await RecordedLegAsync();
        _emulator.Clock.Advance(TimeSpan.FromSeconds(1));
        await SendAsync(1, 0, 100);
        _emulator.Clock.Advance(TimeSpan.FromMilliseconds(150));
        await SendAsync(1, 1, 200);
        _emulator.Clock.Advance(TimeSpan.FromMilliseconds(950));
        await SendAsync(1, 2, 300);
        await SendAsync(1, 4, 500);
        // The clock was moved ahead: nobody was heard in that time.
        _emulator.Clock.Advance(TimeSpan.FromSeconds(10));
        await SendAsync(1, 5, 600);
        _emulator.Clock.Advance(TimeSpan.FromSeconds(1));

        WavFile file = await StopAsync(leg);
        file.Length.ShouldBe(TimeSpan.FromSeconds(13.1));
        double[] times = [0.7, 0.9, 1.1, 1.3, 1.5, 1.7, 2.0, 11.7, 11.9, 12.05, 12.2];
        times.Select(time => file.At(time)).ShouldBe(new short[] { 0, 100, 200, 300, 0, 500, 0, 0, 600, 600, 0 });
    }

    [Fact]
    public async Task What_comes_after_a_pause_began_belongs_before_it()
    {
        string leg = await RecordedLegAsync();
        _emulator.Clock.Advance(PieceLength);
        await SendAsync(1, 0, 100);
        _emulator.Clock.Advance(PieceLength / 2);
        await _emulator.PostAsync($"calls/{leg}/actions/record_pause");
        _emulator.Clock.Advance(TimeSpan.FromSeconds(5));
        await SendAsync(1, 1, 200);
        await _emulator.PostAsync($"calls/{leg}/actions/record_resume");
        await _page.Socket.ReceiveAsync(_ => Records.StartsWith("2 ", StringComparison.Ordinal), "the second take");
        await SendAsync(1, 2, 900);
        _emulator.Clock.Advance(PieceLength);
        await SendAsync(2, 0, 300);
        await SendAsync(3, 0, 900);

        WavFile file = await StopAsync(leg);
        file.Length.ShouldBe(TimeSpan.FromMilliseconds(500));
        file.Samples.Chunk(Piece / 2).Select(chunk => chunk.Distinct().Single()).ShouldBe(new short[] { 100, 100, 200, 300, 300 });
    }

    [Fact]
    public async Task Only_the_page_that_bridges_is_heard_and_its_successor_begins_a_new_take()
    {
        string leg = await RecordedLegAsync();
        await using EmulatorPage next = await EmulatorPage.OpenAsync(_emulator, "bridge");
        await Eventually.BecomesTrueAsync(() => next.Status == "elsewhere", "it waits");
        _emulator.Clock.Advance(PieceLength);
        await SendAsync(1, 0, 900, next);
        await SendAsync(1, 0, 100);
        await _page.Socket.CloseAsync();
        await next.IsElectedAsync();
        await RecordsAsync($"2 voices [{await LegIdAsync(leg)}] ears []", next);
        _emulator.Clock.Advance(PieceLength);
        await SendAsync(2, 0, 200, next);

        WavFile file = await StopAsync(leg);
        file.Samples.Chunk(Piece).Select(chunk => chunk.Distinct().Single()).ShouldBe(new short[] { 100, 200 });
    }

    [Fact]
    public async Task Two_channels_stay_apart_and_silence_is_cut_off_where_that_is_asked_for()
    {
        string leg = await RecordedLegAsync("""{"format":"wav","channels":"dual","trim":"trim-silence"}""");
        _emulator.Clock.Advance(TimeSpan.FromSeconds(2));
        short[] samples = [.. Enumerable.Range(0, Piece).SelectMany(i => (short[])[0, (short)(i is < 10 or >= Piece - 10 ? 0 : 1000 + i)])];
        await SendAsync(1, 0, samples, _page);
        _emulator.Clock.Advance(TimeSpan.FromSeconds(2));

        WavFile file = await StopAsync(leg);
        (file.Channels, file.Samples.Count).ShouldBe((2, 2 * (Piece - 20)));
        (file.At(0), file.At(0, 1), file.Samples[^1]).ShouldBe(((short)0, (short)1010, (short)(1000 + Piece - 11)));
        JsonNode recording = (await _emulator.GetAsync("recordings")).Data[0]!;
        ((int)recording["duration_millis"]!).ShouldBe((Piece - 20) / 8);
    }

    [Theory]
    [InlineData("""{"type":"recorded","take":1,"at":0,"samples":"AAA="}""")]
    [InlineData("""{"type":"recorded","recording":"x","take":1,"at":0}""")]
    [InlineData("""{"type":"recorded","recording":"x","take":1,"at":0,"samples":"not Base64"}""")]
    public async Task A_malformed_piece_closes_the_socket(string frame)
    {
        await _page.Socket.SendAsync("""{"type":"recorded","recording":"unknown","take":1,"at":0,"samples":"AAA="}""");
        await SyncAsync(_page);
        await _page.Socket.SendAsync(frame);
        await _page.Socket.IsClosedAsync(1008);
    }

    private async Task<(string Owner, string Guest, string Conference)> TwoInARoomAsync()
    {
        string owner = await _emulator.DialAnsweredAsync();
        string guest = await _emulator.DialAnsweredAsync();
        string conference = await _emulator.CreateConferenceAsync(owner);
        await _emulator.JoinAsync(conference, guest);
        return (owner, guest, conference);
    }

    private async Task<string> RecordedLegAsync(string body = """{"format":"wav","channels":"single","recording_track":"inbound"}""")
    {
        string leg = await _emulator.DialAnsweredAsync();
        (await _emulator.PostAsync($"calls/{leg}/actions/record_start", body)).Status.ShouldBe(200);
        await Eventually.BecomesTrueAsync(() => RecordsOf(_page).Length > 0, "the page is told");
        return leg;
    }

    private async Task<string> LegIdAsync(string leg) => (string)(await _emulator.GetAsync($"calls/{leg}")).Data["call_leg_id"]!;

    private Task RecordsAsync(string expected, EmulatorPage? page = null) =>
        Eventually.BecomesTrueAsync(() => RecordsOf(page ?? _page) == expected, $"'{expected}'; it is '{RecordsOf(page ?? _page)}'");

    private string Records => RecordsOf(_page);

    /// <summary>The only recording of the newest mixing table: <c>take voices [who] ears [who] | … beep who</c>.</summary>
    private static string RecordsOf(EmulatorPage page)
    {
        static string Texts(JsonNode? list) => string.Join(',', list!.AsArray().Select(text => (string?)text));
        JsonNode? row = page.Recordings.SingleOrDefault();
        if (row is null) return "";
        string channels = string.Join(" | ", row["channels"]!.AsArray().Select(channel => $"voices [{Texts(channel!["voices"])}] ears [{Texts(channel["ears"])}]"));
        string beep = Texts(row["beep"]);
        return $"{row["take"]} {channels}" + (beep.Length > 0 ? $" beep {beep}" : "");
    }

    /// <summary>Sends a piece of one constant level, and waits until it has been taken in.</summary>
    private Task SendAsync(int take, int piece, short level, EmulatorPage? page = null) =>
        SendAsync(take, piece * Piece, [.. Enumerable.Repeat(level, Piece)], page ?? _page);

    private async Task SendAsync(int take, int at, short[] samples, EmulatorPage page)
    {
        string id = (string)(await _emulator.ControlAsync("recordings"))["recordings"]![0]!["id"]!;
        string base64 = Convert.ToBase64String(MemoryMarshal.AsBytes<short>(samples));
        await page.Socket.SendAsync($$"""{"type":"recorded","recording":"{{id}}","take":{{take}},"at":{{at}},"samples":"{{base64}}"}""");
        await SyncAsync(page);
    }

    /// <summary>Frames are served in order: when this one has had its effect, so had those before it.</summary>
    private async Task SyncAsync(EmulatorPage page)
    {
        string number = $"+1202555{++_syncs:0000}";
        await page.Socket.SendAsync($$"""{"type":"phone","number":"{{number}}"}""");
        await Eventually.BecomesTrueAsync(
            async () => (await _emulator.ControlAsync("media"))["pages"]!.AsArray().Any(known => (string?)known!["phone"] == number), "served");
    }

    private async Task<WavFile> StopAsync(string leg)
    {
        (await _emulator.PostAsync($"calls/{leg}/actions/record_stop")).Status.ShouldBe(200);
        _emulator.Clock.Advance(TimeSpan.FromSeconds(1));
        JsonNode recording = (await _emulator.GetAsync("recordings")).Data[0]!;
        return new WavFile((await _emulator.DownloadAsync((string)recording["download_urls"]!["wav"]!)).Body);
    }
}
