using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using ColdCall.Emulator;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using QuickStart.Doctor;

namespace ColdCall.QuickStart.Tests.Support;

/// <summary>An account that is set up correctly, at an emulator of its own, until a test spoils it; and the doctor to examine it.</summary>
internal sealed class Clinic : IAsyncDisposable
{
    public const string ConnectionId = "1000000000000000001";
    public const string CredentialConnectionId = "2000000000000000002";
    public const string From = "+12025550111";
    public const string ApiKey = "KEY_that_nobody_may_read";

    private static int _lastPort = 20_000 + (Environment.ProcessId % 10_000);

    private readonly EmulatorServer _emulator;
    private readonly HttpClient _http = new();

    private Clinic(EmulatorServer emulator, string listen)
    {
        _emulator = emulator;
        Listen = listen;
        Settings = new()
        {
            ["ApiKey"] = ApiKey,
            ["PublicKeys:0"] = emulator.TelnyxPublicKey,
            ["ConnectionId"] = ConnectionId,
            ["CredentialConnectionId"] = CredentialConnectionId,
            ["From"] = From,
            ["BaseAddress"] = emulator.TelnyxAddress.ToString(),
        };
    }

    /// <summary>Where the account's webhook address leads to.</summary>
    public string Listen { get; }

    public Uri ApiAddress => _emulator.TelnyxAddress;

    /// <summary>The settings below <c>ColdCall:Telnyx</c>; null leaves one out.</summary>
    public Dictionary<string, string?> Settings { get; }

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>Answers requests of the doctor in place of whoever they are for, or changes them; null lets them through.</summary>
    public Func<HttpRequestMessage, HttpResponseMessage?> OnTheWay { get; set; } = _ => null;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<Clinic> OpenAsync(Action<EmulatorOptions>? change = null)
    {
        string listen = $"http://127.0.0.1:{FreePort()}";
        var options = new EmulatorOptions
        {
            TelnyxApiKey = ApiKey,
            Applications = { new() { Id = ConnectionId, Name = "dialer", WebhookUrl = $"{listen}/webhooks/telnyx" } },
            CredentialConnections = { new() { Id = CredentialConnectionId, Name = "agents", WebhookUrl = $"{listen}/webhooks/telnyx" } },
            PhoneNumbers = { new() { Number = From, ConnectionId = ConnectionId } },

            // A busy machine must not make the doctor look silent.
            WebhookTimeout = TimeSpan.FromMinutes(1),
        };
        change?.Invoke(options);
        return new Clinic(await EmulatorServer.StartAsync(options, Token), listen);
    }

    public Task ChangeApplicationAsync(string json) => SendAsync(HttpMethod.Patch, $"v2/call_control_applications/{ConnectionId}", json);

    public Task ChangeConnectionAsync(string json) => SendAsync(HttpMethod.Patch, $"v2/credential_connections/{CredentialConnectionId}", json);

    public Task SetFaultAsync(string json) => SendAsync(HttpMethod.Post, "_emulator/faults", json);

    public Task ScriptPhoneAsync(string json) => SendAsync(HttpMethod.Post, "_emulator/phones", json);

    public async Task<IReadOnlyList<string>> CallStatesAsync()
    {
        JsonNode answer = JsonNode.Parse(await _http.GetStringAsync(new Uri(_emulator.Address, "_emulator/calls"), Token))!;
        return [.. answer["calls"]!.AsArray().Select(call => (string)call!["state"]!)];
    }

    /// <summary>Examines without a receiver of the doctor's own.</summary>
    public Task<Examined> ExamineAsync(params IReadOnlyList<string> more) => ExamineAsync(more, Token);

    /// <summary>Examines with the doctor where the webhook address leads to.</summary>
    public Task<Examined> ExamineWholeAsync() => ExamineAsync("--listen", Listen);

    public async Task<Examined> ExamineAsync(IReadOnlyList<string> more, CancellationToken cancellationToken)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await using var errors = new StringWriter { NewLine = "\n" };
        string[] settings = [.. Settings.Where(setting => setting.Value is not null).Select(setting => $"--ColdCall:Telnyx:{setting.Key}={setting.Value}")];
        int exitCode = await new DoctorCommand(output, errors) { Services = Change }.RunAsync([.. settings, .. more], cancellationToken);
        var examined = new Examined(exitCode, output.ToString(), errors.ToString());
        $"{examined.Output}{examined.Errors}".ShouldNotContain(ApiKey, Case.Sensitive, "a key is never shown");
        examined.Output.ShouldNotContain(From, Case.Sensitive, "a number is never shown whole");
        return examined;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _emulator.DisposeAsync();
    }

    public static HttpResponseMessage Answer(int status, string json) => new((HttpStatusCode)status)
    {
        Content = new StringContent(json, Encoding.UTF8, "application/json"),
        Headers = { Date = TimeProvider.System.GetUtcNow() },
    };

    public static HttpResponseMessage Refusal(int status, string code) =>
        Answer(status, $$"""{"errors":[{"code":"{{code}}","title":"Refused"}]}""");

    private void Change(IServiceCollection services)
    {
        services.AddSingleton(Clock);
        services.AddSingleton<IHttpMessageHandlerBuilderFilter>(new WayFilter(OnTheWay));
    }

    private async Task SendAsync(HttpMethod method, string path, string json)
    {
        using var request = new HttpRequestMessage(method, new Uri(_emulator.Address, path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", ApiKey);
        request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await _http.SendAsync(request, Token);
        response.IsSuccessStatusCode.ShouldBeTrue(await response.Content.ReadAsStringAsync(Token));
    }

    /// <summary>Below those that systems give away by themselves, so that nobody takes it before the doctor does.</summary>
    private static int FreePort()
    {
        while (true)
        {
            int port = Interlocked.Increment(ref _lastPort);
            try
            {
                using var socket = new TcpListener(IPAddress.Loopback, port);
                socket.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken: the next one.
            }
        }
    }
}
