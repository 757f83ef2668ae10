using System.Text.Json.Nodes;

namespace ColdCall.Emulator.Tests.Support;

/// <summary>Stands for one of the emulator's pages: bridges and answers with made-up descriptions, at once, unless told to stay silent.</summary>
public sealed class EmulatorPage : IAsyncDisposable
{
    private JsonSocket _socket = null!;

    public JsonSocket Socket => _socket;

    public bool IsSilent { get; set; }

    public bool? IsElected => (bool?)_socket.Received.LastOrDefault(frame => (string?)frame["type"] == "bridge")?["elected"];

    public string? Status => (string?)_socket.Received.LastOrDefault(frame => (string?)frame["type"] == "status")?["bridge"];

    /// <summary>The newest mixing table, a line a leg, legs by the names a test gave them.</summary>
    public JsonArray Mix => _socket.Received.LastOrDefault(frame => (string?)frame["type"] == "mix")?["legs"] as JsonArray ?? [];

    /// <summary>What the newest mixing table wants recorded.</summary>
    public JsonArray Recordings => _socket.Received.LastOrDefault(frame => (string?)frame["type"] == "mix")?["recordings"] as JsonArray ?? [];

    public static Task<EmulatorPage> OpenAsync(EmulatorFixture emulator, string kind = "switchboard", bool? audio = true, string? phone = null) =>
        OpenAsync(emulator.Server, kind, audio, phone);

    public static async Task<EmulatorPage> OpenAsync(EmulatorServer emulator, string kind = "switchboard", bool? audio = true, string? phone = null)
    {
        EmulatorPage page = await OpenRawAsync(emulator);
        await page._socket.SendAsync($$"""{"type":"hello","page":"{{kind}}"}""");
        if (audio is { } running) await page.RunAudioAsync(running);
        if (phone is not null) await page._socket.SendAsync(phone == "*" ? """{"type":"phone","number":null}""" : $$"""{"type":"phone","number":"{{phone}}"}""");
        return page;
    }

    /// <summary>Connects and says nothing.</summary>
    public static Task<EmulatorPage> OpenRawAsync(EmulatorFixture emulator) => OpenRawAsync(emulator.Server);

    public static async Task<EmulatorPage> OpenRawAsync(EmulatorServer emulator)
    {
        var page = new EmulatorPage();
        page._socket = await JsonSocket.OpenAsync(new UriBuilder(emulator.Address) { Scheme = "ws", Path = "/_emulator/media" }.Uri);
        page._socket.Listen(page.ReactAsync);
        return page;
    }

    public Task RunAudioAsync(bool running) => _socket.SendAsync($$"""{"type":"audio","running":{{(running ? "true" : "false")}}}""");

    public Task SendAsync(string type, string leg, string more = "") => _socket.SendAsync($$"""{"type":"{{type}}","leg":"{{leg}}"{{more}}}""");

    public Task<JsonObject> ReceiveAsync(string type, string? leg = null, int count = 1) => _socket.ReceiveAsync(
        frame => Of(type, leg).Skip(count - 1).FirstOrDefault() == frame, $"{type} {leg}");

    public IEnumerable<JsonObject> Of(string type, string? leg = null) =>
        _socket.Received.Where(frame => (string?)frame["type"] == type && (leg is null || (string?)frame["leg"] == leg));

    public Task IsElectedAsync() => Eventually.BecomesTrueAsync(() => IsElected == true, "elected");

    /// <summary>Waits until a leg's row of the mixing table is as expected: <c>voice [who it hears] tone</c>.</summary>
    public Task MixesAsync(string leg, string row) => Eventually.BecomesTrueAsync(() => RowOf(leg) == row, $"{row}; it is {RowOf(leg)} in {Mix.ToJsonString()}");

    public string? RowOf(string leg)
    {
        JsonNode? row = Mix.FirstOrDefault(row => (string?)row!["leg"] == leg);
        if (row is null) return null;
        string hears = string.Join(",", row["hears"]!.AsArray().Select(other => (string?)other));
        return $"{(string?)row["voice"]} [{hears}] {(string?)row["tone"]}".TrimEnd();
    }

    public ValueTask DisposeAsync() => _socket.DisposeAsync();

    private async Task ReactAsync(JsonObject frame)
    {
        if (IsSilent) return;
        string? leg = (string?)frame["leg"];
        int? take = (int?)frame["take"];
        switch ((string?)frame["type"])
        {
            case "make_offer": await _socket.SendAsync(Description("offer", leg, take, "bridge-offer")); break;
            case "make_answer": await _socket.SendAsync(Description("answer", leg, take, "bridge-answer")); break;
            case "offer": await _socket.SendAsync(Description("answer", leg, take, "phone-answer")); break;
        }
    }

    private static string Description(string type, string? leg, int? take, string sdp) =>
        $$"""{"type":"{{type}}","leg":"{{leg}}","take":{{take}},"sdp":"{{sdp}} {{take}}"}""";
}
