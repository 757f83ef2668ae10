using System.Net;
using System.Net.Sockets;

namespace ColdCall.EndToEnd.Browser.Tests.Support;

/// <summary>A cable between a browser and a port of this machine, which can be pulled out and put back.</summary>
internal sealed class Relay : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _gate = new();
    private readonly List<TcpClient> _open = [];
    private readonly int _target;
    private readonly Task _accepting;
    private bool _cut;

    public Relay(int target)
    {
        _target = target;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Lets a browser take the cable, which still believes that it speaks to the port itself.</summary>
    public string Rule => $"MAP localhost:{_target} 127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>Breaks every connection, and every new one at once.</summary>
    public void Cut()
    {
        lock (_gate)
        {
            _cut = true;
            foreach (TcpClient client in _open) client.Close();
            _open.Clear();
        }
    }

    public void Restore()
    {
        lock (_gate) _cut = false;
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        Cut();
        _listener.Dispose();
        await _accepting;
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = PassOnAsync(await _listener.AcceptTcpClientAsync(_stopping.Token));
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task PassOnAsync(TcpClient near)
    {
        using var far = new TcpClient();
        using (near)
        {
            try
            {
                if (!Keep(near, far)) return;
                await far.ConnectAsync(IPAddress.Loopback, _target, _stopping.Token);
                await Task.WhenAny(near.GetStream().CopyToAsync(far.GetStream(), _stopping.Token), far.GetStream().CopyToAsync(near.GetStream(), _stopping.Token));
            }
            catch (Exception broken) when (broken is IOException or SocketException or InvalidOperationException or OperationCanceledException)
            {
                // Cut, or closed by one side.
            }
        }
    }

    private bool Keep(params ReadOnlySpan<TcpClient> ends)
    {
        lock (_gate)
        {
            if (_cut) return false;
            _open.AddRange(ends);
            return true;
        }
    }
}
