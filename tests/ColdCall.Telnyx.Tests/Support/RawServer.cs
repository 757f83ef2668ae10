using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ColdCall.Telnyx.Tests.Support;

/// <summary>A server on this machine whose every byte the test decides.</summary>
internal sealed class RawServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public RawServer()
    {
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture)}/v2/");
    }

    public Uri Address { get; }

    public bool HasPendingConnection => _listener.Pending();

    public async Task<Socket> AcceptAsync() => await _listener.AcceptSocketAsync(TestContext.Current.CancellationToken);

    public async Task CloseEveryConnectionAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                using Socket connection = await _listener.AcceptSocketAsync(cancellationToken);
                connection.Close(0);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    /// <summary>Reads one request, headers and body.</summary>
    public static async Task<string> ReadRequestAsync(Socket connection)
    {
        var text = new StringBuilder();
        var buffer = new byte[4096];
        while (!IsComplete(text.ToString()))
        {
            int count = await connection.ReceiveAsync(buffer, TestContext.Current.CancellationToken);
            if (count == 0) throw new IOException("The client closed the connection.");
            text.Append(Encoding.ASCII.GetString(buffer, 0, count));
        }

        return text.ToString();
    }

    public static async Task AnswerAsync(Socket connection, string body, string status = "200 OK")
    {
        string answer = $"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {body.Length.ToString(CultureInfo.InvariantCulture)}\r\n\r\n{body}";
        await connection.SendAsync(Encoding.ASCII.GetBytes(answer), TestContext.Current.CancellationToken);
    }

    public void Dispose() => _listener.Dispose();

    private static bool IsComplete(string request)
    {
        int end = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0) return false;
        string header = request[..end].Split("\r\n").FirstOrDefault(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)) ?? ":0";
        return request.Length - end - 4 >= int.Parse(header.Split(':')[1], CultureInfo.InvariantCulture);
    }
}
