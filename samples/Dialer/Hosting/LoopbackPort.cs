using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Dialer.Hosting;

/// <summary>The loopback addresses of this machine, and whether a port is free on them.</summary>
internal static class LoopbackPort
{
    /// <summary>127.0.0.1, and ::1 where there is one: a browser may try either for <c>localhost</c>.</summary>
    public static IReadOnlyList<IPAddress> Addresses { get; } =
        CanBind(IPAddress.IPv6Loopback, 0) ? [IPAddress.Loopback, IPAddress.IPv6Loopback] : [IPAddress.Loopback];

    /// <param name="port">The wished port; 0 for any.</param>
    /// <param name="setting">The setting that names it.</param>
    /// <returns>The port to listen on.</returns>
    /// <exception cref="StartRefusedException">Somebody else listens there.</exception>
    public static int Take(int port, string setting)
    {
        if (port == 0) return Free();
        if (Addresses.All(address => CanBind(address, port))) return port;
        throw new StartRefusedException($"Port {port} is taken. Choose another with {setting}, for example: dotnet run --project samples/Dialer -- --{setting} {port + 10}");
    }

    /// <summary>Below the ports of outgoing connections: one of those could take it before the Dialer listens.</summary>
    private static int Free()
    {
        int port;
        do port = RandomNumberGenerator.GetInt32(20_000, 32_768);
        while (!Addresses.All(address => CanBind(address, port)));
        return port;
    }

    private static bool CanBind(IPAddress address, int port)
    {
        try
        {
            using var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(address, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
