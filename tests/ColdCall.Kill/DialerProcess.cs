using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace ColdCall.Kill;

/// <summary>One life of the Dialer.</summary>
internal sealed class DialerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly Task<string> _errors;
    private readonly HttpClient _http;

    private DialerProcess(Process process, Uri address)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
        _http = new HttpClient { BaseAddress = address, Timeout = Patience };
        _http.DefaultRequestHeaders.Add("Origin", address.GetLeftPart(UriPartial.Authority));
    }

    /// <exception cref="BrokenException">It did not come up.</exception>
    public static async Task<DialerProcess> StartAsync(string folder, string provider)
    {
        int port = Programs.FreePort();
        string[] settings =
        [
            string.Create(CultureInfo.InvariantCulture, $"--Dialer:Port={port}"), "--Dialer:EmulatorPort=0", $"--Dialer:DataFolder={folder}", $"--Dialer:Provider={provider}",
        ];
        Process process = Programs.Start("Dialer", Path.GetDirectoryName(Programs.PathOf("Dialer"))!, settings);
        var dialer = new DialerProcess(process, new Uri($"http://localhost:{port}/"));
        using var limit = new CancellationTokenSource(Patience);
        if (await process.StandardOutput.ReadLineAsync(limit.Token) is not null) return dialer;
        string errors = await dialer._errors;
        await dialer.DisposeAsync();
        throw new BrokenException($"the Dialer did not start: {errors}");
    }

    public async Task<int> CountContactsAsync() => (int)JsonNode.Parse(await _http.GetStringAsync("api/v1/contacts?page=1&page_size=1"))!["total"]!;

    public async Task<JsonNode> ImportAsync(string file)
    {
        string body = new JsonObject { ["file_name"] = "contacts.csv", ["content_base64"] = file }.ToJsonString();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await _http.PostAsync("api/v1/contacts/import", content);
        string text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? JsonNode.Parse(text)! : throw new BrokenException($"the import was answered {(int)answer.StatusCode}: {text}");
    }

    public async Task KillAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
        _http.Dispose();
    }
}
