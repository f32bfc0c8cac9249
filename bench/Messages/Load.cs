using System.Diagnostics;

namespace Messaging.Bench;

/// <summary>Posts letters from many connections at once.</summary>
internal static class Load
{
    private const int Connections = 1000;

    public static HttpClient Client() => new(new SocketsHttpHandler { MaxConnectionsPerServer = Connections });

    /// <summary>All letters, as fast as they are answered; answers a second.</summary>
    public static async Task<double> Burst(HttpClient client, Letter[][] letters)
    {
        // Many customers at once, each writing one message after the other, as customers do.
        var all = Enumerable.Range(0, letters[0].Length).SelectMany(message => letters.Select(customer => customer[message])).ToArray();
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(all, new ParallelOptions { MaxDegreeOfParallelism = Connections }, async (letter, _) => await Letters.Post(client, letter));
        return all.Length / watch.Elapsed.TotalSeconds;
    }
}
