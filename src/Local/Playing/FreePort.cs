using System.Net;
using System.Net.Sockets;

namespace Messaging.Local.Playing;

internal static class FreePort
{
    /// <summary>A port of loopback that nobody uses at the moment.</summary>
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
