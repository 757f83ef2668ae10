using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using ColdCall.Emulator;

namespace ColdCall.Endurance.Site;

/// <summary>Both providers, emulated, and the hands of those at the phones.</summary>
internal sealed class Provider : IAsyncDisposable
{
    public const string ConnectionId = "1000000000000000001";
    public const string From = "+12025550100";

    private readonly EmulatorServer _server;
    private readonly HttpClient _http;

    private Provider(EmulatorServer server)
    {
        _server = server;
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = server.Address };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", server.TelnyxApiKey);
    }

    /// <summary>What the key of Telnyx's webhooks is made from.</summary>
    public static byte[] KeySeed { get; } = [.. Enumerable.Range(1, 32).Select(number => (byte)number)];

    public Uri Address => _server.Address;

    /// <param name="webhooks">Where Telnyx's webhooks go.</param>
    /// <param name="cancellationToken">Gives up the start.</param>
    public static async Task<Provider> StartAsync(Uri webhooks, CancellationToken cancellationToken)
    {
        // A busy machine must not make the node look silent.
        var options = new EmulatorOptions { TelnyxKeySeed = KeySeed, WebhookTimeout = TimeSpan.FromSeconds(30) };
        options.Applications.Add(new() { Id = ConnectionId, WebhookUrl = new Uri(webhooks, "/webhooks/telnyx").ToString() });
        options.PhoneNumbers.Add(new() { Number = From, ConnectionId = ConnectionId });
        return new Provider(await EmulatorServer.StartAsync(options, cancellationToken));
    }

    /// <summary>What a node needs to be set up with.</summary>
    /// <param name="commands">Where it sends its commands: here, or to a relay.</param>
    /// <param name="publicAddress">Where Twilio's webhooks go.</param>
    /// <param name="folder">Where its store is.</param>
    /// <param name="deployment">Its name.</param>
    public Dictionary<string, string> SettingsFor(Uri commands, Uri publicAddress, string folder, string deployment) => new()
    {
        ["ColdCall:Deployment"] = deployment,
        ["ColdCall:TagKeys:0"] = "0123456789abcdef0123456789abcdef",
        ["ColdCall:Guard:Countries:0"] = "*",
        ["ColdCall:PublicBaseAddress"] = publicAddress.ToString(),
        ["ColdCall:Telnyx:ApiKey"] = _server.TelnyxApiKey,
        ["ColdCall:Telnyx:PublicKeys:0"] = _server.TelnyxPublicKey,
        ["ColdCall:Telnyx:ConnectionId"] = ConnectionId,
        ["ColdCall:Telnyx:CredentialConnectionId"] = "2000000000000000002",
        ["ColdCall:Telnyx:From"] = From,
        ["ColdCall:Telnyx:BaseAddress"] = new Uri(commands, "v2/").ToString(),
        ["ColdCall:Twilio:AccountSid"] = _server.TwilioAccountSid,
        ["ColdCall:Twilio:AuthTokens:0"] = _server.TwilioAuthToken,
        ["ColdCall:Twilio:From"] = From,
        ["ColdCall:Twilio:BaseAddress"] = new Uri(commands, "2010-04-01/").ToString(),
        ["Store:Path"] = StoreIn(folder, deployment),
        ["urls"] = "http://127.0.0.1:0",
    };

    public static string StoreIn(string folder, string deployment) => Path.Combine(folder, $"{deployment}.db");

    public Task ScriptAgentAsync(string identity, CancellationToken cancellationToken) =>
        PostAsync("_emulator/phones", new JsonObject { ["identity"] = identity, ["behaviour"] = "answers", ["answer_after_ms"] = 50 }, cancellationToken);

    public Task ScriptLeadAsync(string number, int answerAfter, int? hangUpAfter, CancellationToken cancellationToken) =>
        PostAsync("_emulator/phones", new JsonObject { ["number"] = number, ["behaviour"] = "answers", ["answer_after_ms"] = answerAfter, ["hang_up_after_ms"] = hangUpAfter }, cancellationToken);

    /// <summary>Another application of the same account rings somebody.</summary>
    public Task DialForeignAsync(string number, CancellationToken cancellationToken) =>
        PostAsync("v2/calls", new JsonObject { ["connection_id"] = ConnectionId, ["from"] = From, ["to"] = number }, cancellationToken);

    /// <summary>The same at Twilio.</summary>
    public async Task DialForeignAtTwilioAsync(string number, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"2010-04-01/Accounts/{_server.TwilioAccountSid}/Calls.json");
        string account = $"{_server.TwilioAccountSid}:{_server.TwilioAuthToken}";
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(account)));
        request.Content = new FormUrlEncodedContent([new("To", number), new("From", From), new("Twiml", "<Response><Pause length=\"600\"/></Response>")]);
        await RequireAsync(await _http.SendAsync(request, cancellationToken), cancellationToken);
    }

    public Task HangUpAsync(string callId, CancellationToken cancellationToken) =>
        PostAsync($"_emulator/calls/{Uri.EscapeDataString(callId)}/hangup", [], cancellationToken);

    /// <summary>The calls that are up, by number or identity.</summary>
    public async Task<IReadOnlyList<(string Id, string To)>> LiveAsync(CancellationToken cancellationToken) =>
    [
        .. (await _http.GetFromJsonAsync<JsonNode>("_emulator/calls", cancellationToken))!["calls"]!.AsArray()
            .Where(call => (string?)call!["state"] != "ended").Select(call => ((string)call!["id"]!, (string?)call["identity"] ?? (string)call["to"]!)),
    ];

    /// <summary>How often anybody was rung.</summary>
    public async Task<int> RingsAsync(CancellationToken cancellationToken) =>
        (await _http.GetFromJsonAsync<JsonNode>("_emulator/rings", cancellationToken))!["rings"]!.AsArray().Sum(ring => (int)ring!["rings"]!);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }

    private async Task PostAsync(string path, JsonObject body, CancellationToken cancellationToken)
    {
        foreach (string nothing in body.Where(member => member.Value is null).Select(member => member.Key).ToList()) body.Remove(nothing);
        await RequireAsync(await _http.PostAsJsonAsync(path, body, cancellationToken), cancellationToken);
    }

    private static async Task RequireAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        using (answer)
        {
            if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"The emulator refused: {await answer.Content.ReadAsStringAsync(cancellationToken)}");
        }
    }
}
