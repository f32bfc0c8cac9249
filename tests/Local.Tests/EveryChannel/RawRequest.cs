using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Messaging.Local.Tests.EveryChannel;

/// <summary>A POST written byte by byte: doubled headers and pieces of a body as no HTTP client of ours would send them.</summary>
/// <param name="Url">Where.</param>
/// <param name="Headers">Line by line; those of the length are written here.</param>
/// <param name="Body">The body.</param>
internal sealed record RawRequest(Uri Url, IReadOnlyList<KeyValuePair<string, string>> Headers, ReadOnlyMemory<byte> Body)
{
    private const int Piece = 7;

    /// <summary>Whether the body comes in pieces, and its length is not said beforehand.</summary>
    public bool Chunked { get; init; }

    /// <summary>Sends it over a connection of its own, and answers with the status.</summary>
    public async Task<int> Send()
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(Url.Host, Url.Port);
        await using var stream = connection.GetStream();
        var length = Chunked ? "Transfer-Encoding: chunked" : string.Create(CultureInfo.InvariantCulture, $"Content-Length: {Body.Length}");
        var lines = Headers.Select(header => $"{header.Key}: {header.Value}");
        await stream.WriteAsync(Encoding.Latin1.GetBytes(
            $"POST {Url.PathAndQuery} HTTP/1.1\r\nHost: {Url.Authority}\r\nConnection: close\r\n{length}\r\n{string.Concat(lines.Select(line => $"{line}\r\n"))}\r\n"));
        foreach (var part in Parts())
        {
            await stream.WriteAsync(part);
        }

        using var reader = new StreamReader(stream, Encoding.Latin1);
        return int.Parse((await reader.ReadLineAsync())!.Split(' ')[1], CultureInfo.InvariantCulture);
    }

    private IEnumerable<byte[]> Parts()
    {
        if (!Chunked)
        {
            return [Body.ToArray()];
        }

        var chunks = Body.ToArray().Chunk(Piece).Select(chunk => (byte[])[.. Encoding.Latin1.GetBytes($"{chunk.Length:x}\r\n"), .. chunk, .. "\r\n"u8]);
        return chunks.Append("0\r\n\r\n"u8.ToArray());
    }
}
