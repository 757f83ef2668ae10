using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using ColdCall.Telnyx.Tests.Signatures;

namespace ColdCall.EndToEnd.Tests.Support;

/// <summary>Sends webhooks of a test's own making to the application: signed with the provider's key, or tampered with.</summary>
internal sealed class WebhookSender(Uri address) : IDisposable
{
    public const string SignatureHeader = "telnyx-signature-ed25519";
    public const string TimestampHeader = "telnyx-timestamp";

    private readonly HttpClient _http = new();

    public static string Now => Timestamp(TimeSpan.Zero);

    public static string Timestamp(TimeSpan ahead) =>
        (TimeProvider.System.GetUtcNow() + ahead).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    public static string Sign(string timestamp, byte[] body, ReadOnlyMemory<byte>? seed = null) =>
        Convert.ToBase64String(OpenSsl.Sign((seed ?? DialerApp.KeySeed).ToArray(), [.. Encoding.ASCII.GetBytes($"{timestamp}|"), .. body]).Signature);

    /// <summary>Sends a webhook as the provider would, unless the test says otherwise.</summary>
    /// <param name="body">The content.</param>
    /// <param name="change">What is different from a genuine one.</param>
    public Task<int> SendAsync(string body, Action<HttpRequestMessage>? change = null) => SendAsync(Encoding.UTF8.GetBytes(body), change);

    public async Task<int> SendAsync(byte[] body, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        string timestamp = Now;
        request.Headers.Add(TimestampHeader, timestamp);
        request.Headers.Add(SignatureHeader, Sign(timestamp, body));
        change?.Invoke(request);
        using HttpResponseMessage response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty("a refusal gives nothing away");
        return (int)response.StatusCode;
    }

    /// <summary>Sends a webhook with header lines as they are: an HTTP client would join those of one name.</summary>
    public async Task<int> SendRawAsync(string body, params IReadOnlyList<string> headers)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        await using NetworkStream stream = connection.GetStream();
        string head = string.Join("\r\n", [
            $"POST {address.PathAndQuery} HTTP/1.1", $"Host: {address.Authority}", "Content-Type: application/json", "Connection: close",
            $"Content-Length: {Encoding.UTF8.GetByteCount(body)}", .. headers, "", ""]);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(head + body), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        string status = await reader.ReadLineAsync(TestContext.Current.CancellationToken) ?? "";
        return int.Parse(status.Split(' ')[1], CultureInfo.InvariantCulture);
    }

    public void Dispose() => _http.Dispose();
}
