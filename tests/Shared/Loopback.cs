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

    /// <summary>Refuses any other machine than this one.</summary>
    public static void Demand(Uri address)
    {
        if (address.Host != "localhost" && !(IPAddress.TryParse(address.Host, out var ip) && IPAddress.IsLoopback(ip)))
        {
            throw new InvalidOperationException($"A test tried to reach {address.Host}.");
        }
    }
}
