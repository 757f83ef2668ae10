using System.Net.Http.Headers;
using System.Text.Json;
using ColdCall.Emulator;

namespace QuickStart;

/// <summary>The emulator in this process, and the account at it that a real user would set up in the provider's portal.</summary>
internal sealed class EmulatedTelnyx : IAsyncDisposable
{
    private const string ConnectionId = "1000000000000000001";
    private const string CredentialConnectionId = "2000000000000000002";
    private const string From = "+12025550100";
    private readonly EmulatorServer _emulator;
    private readonly HttpClient _http;

    private EmulatedTelnyx(EmulatorServer emulator)
    {
        _emulator = emulator;
        _http = new HttpClient { BaseAddress = emulator.Address };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", emulator.TelnyxApiKey);
        Settings = new()
        {
            ["ColdCall:Telnyx:ApiKey"] = emulator.TelnyxApiKey,
            ["ColdCall:Telnyx:PublicKeys:0"] = emulator.TelnyxPublicKey,
            ["ColdCall:Telnyx:ConnectionId"] = ConnectionId,
            ["ColdCall:Telnyx:CredentialConnectionId"] = CredentialConnectionId,
            ["ColdCall:Telnyx:From"] = From,
            ["ColdCall:Telnyx:BaseAddress"] = emulator.TelnyxAddress.ToString(),
        };
    }

    /// <summary>What an application's settings would hold for a real account.</summary>
    public Dictionary<string, string?> Settings { get; }

    public static async Task<EmulatedTelnyx> StartAsync()
    {
        var options = new EmulatorOptions
        {
            Applications = { new() { Id = ConnectionId, Name = "QuickStart" } },
            CredentialConnections = { new() { Id = CredentialConnectionId, Name = "agents" } },
            PhoneNumbers = { new() { Number = From, ConnectionId = ConnectionId } },
        };
        var telnyx = new EmulatedTelnyx(await EmulatorServer.StartAsync(options));

        // The agent's browser, until a real one registers: it answers when it is rung.
        await telnyx.SendAsync(HttpMethod.Post, "_emulator/phones", """{"identity":"agent-7","behaviour":"answers"}""");
        return telnyx;
    }

    /// <summary>The events of the application's calls go there, and those of calls that browsers make.</summary>
    public async Task SendWebhooksToAsync(Uri address)
    {
        string json = $$"""{"webhook_event_url":"{{address}}"}""";
        await SendAsync(HttpMethod.Patch, $"v2/call_control_applications/{ConnectionId}", json);
        await SendAsync(HttpMethod.Patch, $"v2/credential_connections/{CredentialConnectionId}", json);
    }

    /// <summary>How many legs are still up at the provider: after a clean end, none.</summary>
    public async Task<int> CountLiveLegsAsync()
    {
        using JsonDocument answer = JsonDocument.Parse(await _http.GetStringAsync($"v2/connections/{ConnectionId}/active_calls"));
        return answer.RootElement.GetProperty("data").GetArrayLength();
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _emulator.DisposeAsync();
    }

    private async Task SendAsync(HttpMethod method, string path, string json)
    {
        using var request = new HttpRequestMessage(method, path) { Content = new StringContent(json, MediaTypeHeaderValue.Parse("application/json")) };
        using HttpResponseMessage response = await _http.SendAsync(request);
        response.EnsureSuccessStatusCode();
    }
}
