using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Messaging.Bench;

/// <summary>A provider that accepts every message at once. It does no more than it must, so that it is not what is measured.</summary>
internal sealed class Provider : IDisposable
{
    private const string To = "To=%2B";
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<string, Task> _accepted;
    private long _ids;

    /// <param name="accepted">Told the customer's number; the answer is sent when its task ends.</param>
    public Provider(Func<string, Task> accepted)
    {
        _accepted = accepted;
        _listener.Start();
        _ = Listen();
    }

    public string Url => $"http://{_listener.LocalEndpoint}";

    public void Dispose() => _listener.Dispose();

    private async Task Listen()
    {
        try
        {
            while (true)
            {
                var connection = await _listener.AcceptSocketAsync();
                connection.NoDelay = true;
                _ = Serve(connection);
            }
        }
        catch (SocketException)
        {
            // Disposed.
        }
    }

    private async Task Serve(Socket connection)
    {
        using (connection)
        {
            var buffer = new byte[16 * 1024];
            var filled = 0;
            while (await connection.ReceiveAsync(buffer.AsMemory(filled)) is > 0 and var read)
            {
                filled += read;
                var text = Encoding.ASCII.GetString(buffer, 0, filled);
                if (IsWhole(text))
                {
                    filled = 0;
                    var start = text.LastIndexOf(To, StringComparison.Ordinal) + To.Length;
                    var end = text.IndexOf('&', start);
                    await _accepted("+" + (end < 0 ? text[start..] : text[start..end]));
                    await connection.SendAsync(Encoding.ASCII.GetBytes(Answer()));
                }
            }
        }
    }

    private static bool IsWhole(string request)
    {
        const string Length = "Content-Length: ";
        var body = request.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
        var length = request.IndexOf(Length, StringComparison.OrdinalIgnoreCase);
        if (body < 4 || length < 0)
        {
            return false;
        }

        var digits = request.AsSpan(length + Length.Length);
        return request.Length - body >= int.Parse(digits[..digits.IndexOf('\r')], System.Globalization.CultureInfo.InvariantCulture);
    }

    private string Answer()
    {
        var body = $$"""{"sid":"SM{{Interlocked.Increment(ref _ids):x32}}","status":"queued"}""";
        return $"HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}";
    }
}
