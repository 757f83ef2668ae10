using System.Text.Json.Nodes;

namespace ColdCall.Emulator.Tests.Support;

/// <summary>Stands for Twilio's browser SDK, as far as its frames go: listens, registers, and accepts calls if told so.</summary>
public sealed class TwilioPhone : IAsyncDisposable
{
    private JsonSocket _socket = null!;

    public JsonSocket Socket => _socket;

    public bool Answers { get; set; } = true;

    /// <summary>Connects and shows a token.</summary>
    public static async Task<TwilioPhone> ListenAsync(TwilioFixture twilio, AccessToken? token = null, int returnsWithin = 0)
    {
        var phone = new TwilioPhone();
        phone._socket = await JsonSocket.OpenAsync(twilio.Server.TwilioRtcAddress);
        phone._socket.Listen(phone.ReactAsync);
        await phone.SayAsync("listen", $$"""{"token":"{{token ?? new AccessToken(twilio.Clock.GetUtcNow())}}","reconnectTimeout":{{returnsWithin}},"browserinfo":{"p":"browser"} }""");
        return phone;
    }

    /// <summary>The same, and waits until it is registered.</summary>
    public static async Task<TwilioPhone> ReadyAsync(TwilioFixture twilio, AccessToken? token = null)
    {
        TwilioPhone phone = await ListenAsync(twilio, token);
        await phone.ReceiveAsync("connected");
        await phone.RegisterAsync(true);
        await phone.ReceiveAsync("ready");
        return phone;
    }

    public Task RegisterAsync(bool wantsCalls) => SayAsync("register", $$"""{"media":{"audio":{{(wantsCalls ? "true" : "false")}} } }""");

    public Task SayAsync(string type, string payload) => _socket.SendAsync($$"""{"type":"{{type}}","version":"1.6","payload":{{payload}} }""");

    public Task SayAsync(string type, string callSid, string more) => SayAsync(type, $$"""{"callsid":"{{callSid}}"{{more}}}""");

    public Task DialAsync(string parameters = "", string id = "TJS1") =>
        SayAsync("invite", id, $$""","sdp":"sdk-offer","twilio":{"params":"{{parameters}}"}""");

    public IEnumerable<JsonObject> Of(string type) => _socket.Received.Where(frame => (string?)frame["type"] == type);

    /// <summary>The payload of a frame of the server.</summary>
    public async Task<JsonNode> ReceiveAsync(string type, int count = 1) =>
        (await _socket.ReceiveAsync(frame => Of(type).Skip(count - 1).FirstOrDefault() == frame, type))["payload"]!;

    public ValueTask DisposeAsync() => _socket.DisposeAsync();

    private async Task ReactAsync(JsonObject frame)
    {
        if (!Answers || (string?)frame["type"] != "invite") return;
        string? sdp = (string?)frame["payload"]!["sdp"];
        await SayAsync("answer", (string)frame["payload"]!["callsid"]!, $$""","sdp":"sdk-answer to {{sdp}}" """);
    }
}
