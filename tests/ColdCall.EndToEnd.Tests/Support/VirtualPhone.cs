using System.Text.Json.Nodes;
using ColdCall.Emulator.Tests.Support;

namespace ColdCall.EndToEnd.Tests.Support;

/// <summary>Somebody at the emulator's switchboard, who picks up every virtual phone; the page's descriptions of audio are made up.</summary>
internal sealed class VirtualPhone : IAsyncDisposable
{
    private readonly JsonSocket _socket;

    private VirtualPhone(JsonSocket socket) => _socket = socket;

    public static async Task<VirtualPhone> OpenAsync(Uri emulator)
    {
        var phone = new VirtualPhone(await JsonSocket.OpenAsync(new UriBuilder(emulator) { Scheme = "ws", Path = "/_emulator/media" }.Uri));
        phone._socket.Listen(phone.ReactAsync);
        await phone._socket.SendAsync("""{"type":"hello","page":"switchboard"}""");
        await phone._socket.SendAsync("""{"type":"audio","running":true}""");
        await phone._socket.SendAsync("""{"type":"phone","number":null}""");
        return phone;
    }

    /// <summary>Waits until the phone has rung, was picked up, and has audio; then presses a key.</summary>
    public async Task PressAsync(string key)
    {
        JsonObject talking = await _socket.ReceiveAsync(frame => (string?)frame["type"] == "set_answer", "audio");
        await _socket.SendAsync($$"""{"type":"digit","leg":"{{(string?)talking["leg"]}}","digit":"{{key}}"}""");
    }

    public ValueTask DisposeAsync() => _socket.DisposeAsync();

    private Task ReactAsync(JsonObject frame) => (string?)frame["type"] switch
    {
        "ring" => _socket.SendAsync($$"""{"type":"pick_up","leg":"{{(string?)frame["leg"]}}"}"""),
        "make_offer" => DescribeAsync("offer", frame),
        "make_answer" or "offer" => DescribeAsync("answer", frame),
        _ => Task.CompletedTask,
    };

    private Task DescribeAsync(string type, JsonObject frame) =>
        _socket.SendAsync($$"""{"type":"{{type}}","leg":"{{(string?)frame["leg"]}}","take":{{(int?)frame["take"]}},"sdp":"made up"}""");
}
