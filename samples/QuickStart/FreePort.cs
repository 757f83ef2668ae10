using System.Net;
using System.Net.Sockets;

namespace QuickStart;

/// <summary>A port of this machine that nobody uses now: the application's own address is part of its settings, so it has to be known before it starts.</summary>
internal static class FreePort
{
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
