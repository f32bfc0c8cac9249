using System.Net;
using System.Net.Sockets;

namespace Messaging.Shared;

public static class Loopback
{
    /// <summary>An address of this machine where nobody listens yet, for a server whose address has to be known before it starts.</summary>
    public static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }
}
