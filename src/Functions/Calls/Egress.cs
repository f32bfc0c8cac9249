using System.Net;
using System.Net.Sockets;

namespace Messaging.Functions.Calls;

/// <summary>Where flows may reach: the hosts of the settings, and no private address behind their names unless they allow that.</summary>
public sealed class Egress(EgressSettings settings)
{
    /// <summary>Connects only where it may: decided on the address that is then connected to, so that a name cannot change its meaning in between.</summary>
    public async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        Check(context.DnsEndPoint.Host);
        return await ConnectAnywhere(context, cancellation);
    }

    /// <summary>Connects to any host whose address is public, or may be private.</summary>
    public async ValueTask<Stream> ConnectAnywhere(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = await Dns.GetHostAddressesAsync(host, cancellation);
        var reachable = addresses.Where(address => settings.AllowPrivate || !IsPrivate(address)).ToArray();
        if (reachable.Length == 0)
        {
            throw new EgressDeniedException($"{host} is a private address.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(reachable, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public void Check(string host)
    {
        if (!settings.Allow.Contains(host))
        {
            throw new EgressDeniedException($"{host} is not among the hosts of {EgressSettings.Allowed.Variable}.");
        }
    }

    public static bool IsPrivate(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            return IPAddress.IsLoopback(address) || address.IsIPv6LinkLocal || address.IsIPv6SiteLocal || address.IsIPv6UniqueLocal
                || address.IsIPv6Multicast || address.Equals(IPAddress.IPv6Any);
        }

        return address.GetAddressBytes() is [var first, var second, ..]
            && (first is 0 or 10 or 127 or >= 224
                || (first == 100 && second is >= 64 and <= 127)
                || (first == 169 && second == 254)
                || (first == 172 && second is >= 16 and <= 31)
                || (first == 192 && second == 168));
    }
}

/// <summary>A flow wanted to reach where it must not.</summary>
public sealed class EgressDeniedException(string message) : Exception(message);
