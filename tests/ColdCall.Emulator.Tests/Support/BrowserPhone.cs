using System.Text.Json.Nodes;

namespace ColdCall.Emulator.Tests.Support;

/// <summary>Stands for Telnyx's browser SDK, as far as its frames go: acknowledges, pings, and answers calls if told so.</summary>
public sealed class BrowserPhone : IAsyncDisposable
{
    private JsonSocket _socket = null!;
    private int _requests;

    public JsonSocket Socket => _socket;

    public bool Answers { get; set; } = true;

    public bool IsSilent { get; set; }

    public string? SessionId { get; private set; }

    public static async Task<BrowserPhone> ConnectAsync(EmulatorFixture emulator, string query = "")
    {
        var phone = new BrowserPhone();
        phone._socket = await JsonSocket.OpenAsync(new Uri(emulator.Server.RtcAddress, query));
        phone._socket.Listen(phone.ReactAsync);
        return phone;
    }

    /// <summary>Connects, logs in and waits until it is ready.</summary>
    public static async Task<BrowserPhone> ReadyAsync(EmulatorFixture emulator, string token, string? sessionId = null)
    {
        BrowserPhone phone = await ConnectAsync(emulator);
        JsonObject answer = await phone.LogInAsync(token, sessionId);
        phone.SessionId = (string?)answer["result"]!["sessid"];
        await phone.ReceiveAsync("telnyx_rtc.clientReady");
        return phone;
    }

    public Task<JsonObject> LogInAsync(string token, string? sessionId = null)
    {
        string session = sessionId is null ? "" : $$""","sessid":"{{sessionId}}","reconnection":true""";
        return AskAsync("login", $$"""{"login_token":"{{token}}"{{session}},"loginParams":{},"User-Agent":{"sdkVersion":"2.27.10"} }""");
    }

    public async Task<JsonObject> AskAsync(string method, string parameters)
    {
        string id = await RequestAsync(method, parameters);
        return await _socket.ReceiveAsync(frame => Text(frame["id"]) == id && frame["method"] is null, $"the answer to {method}");
    }

    public async Task<string> RequestAsync(string method, string parameters)
    {
        string id = $"u{Interlocked.Increment(ref _requests)}";
        await _socket.SendAsync($$"""{"jsonrpc":"2.0","id":"{{id}}","method":"{{method}}","params":{{parameters}} }""");
        return id;
    }

    public Task<JsonObject> AskAboutCallAsync(string method, string callId, string more = "") =>
        AskAsync(method, $$"""{"sessid":"{{SessionId}}"{{more}},"dialogParams":{"callID":"{{callId}}"} }""");

    public IEnumerable<JsonObject> Of(string method) => _socket.Received.Where(frame => (string?)frame["method"] == method);

    public Task<JsonObject> ReceiveAsync(string method, int count = 1) =>
        _socket.ReceiveAsync(frame => Of(method).Skip(count - 1).FirstOrDefault() == frame, method);

    /// <summary>The parameters of a request of the server.</summary>
    public async Task<JsonNode> ParametersAsync(string method, int count = 1) => (await ReceiveAsync(method, count))["params"]!;

    public ValueTask DisposeAsync() => _socket.DisposeAsync();

    private async Task ReactAsync(JsonObject frame)
    {
        if (IsSilent || (string?)frame["method"] is not { } method) return;
        if (method == "telnyx_rtc.ping") await RequestAsync(method, "{}");
        else if (method != "telnyx_rtc.clientReady")
            await _socket.SendAsync($$"""{"jsonrpc":"2.0","id":{{frame["id"]!.ToJsonString()}},"result":{"method":"{{method}}"} }""");
        string? callId = (string?)frame["params"]!["callID"];
        string answer = $$"""{"sessid":"{{SessionId}}","sdp":"sdk-answer to {{(string?)frame["params"]!["sdp"]}}","dialogParams":{"callID":"{{callId}}"} }""";
        if (method == "telnyx_rtc.invite" && Answers) await RequestAsync("telnyx_rtc.answer", answer);
        if (method == "telnyx_rtc.attach") await RequestAsync("telnyx_rtc.attach", answer);
    }

    private static string? Text(JsonNode? id) => id is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
