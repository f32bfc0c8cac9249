using System.Collections.Concurrent;
using System.Diagnostics;
using Messaging.Local.Serving;

namespace Messaging.Bench;

/// <summary>Conversations that each write again when they are answered: messages whose answer the provider has accepted.</summary>
internal sealed class AnsweringServer : IAsyncDisposable
{
    private const string Url = "http://127.0.0.1:7603";
    private const int Each = 10;

    private readonly ConcurrentDictionary<string, SemaphoreSlim> _answered = new();
    private readonly Provider _provider;
    private readonly HttpClient _client = Load.Client();
    private readonly Letters _letters = new(Url);
    private LocalHost _host = null!;

    private AnsweringServer() => _provider = new Provider(to =>
    {
        Heard(to).Release();
        return Task.CompletedTask;
    });

    public static async Task<AnsweringServer> Start(string folder)
    {
        var server = new AnsweringServer();
        server._host = await Product.Start(folder, Url, server._provider);
        return server;
    }

    public async Task<double> Measure()
    {
        var letters = await _letters.Next(Each);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(letters.Select(Write));
        return Letters.Customers * Each / watch.Elapsed.TotalSeconds;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _client.Dispose();
        _provider.Dispose();
    }

    private async Task Write(Letter[] mine, int customer)
    {
        var heard = Heard(Letters.Customer(customer));
        foreach (var letter in mine)
        {
            await Letters.Post(_client, letter);
            await heard.WaitAsync();
        }
    }

    private SemaphoreSlim Heard(string customer) => _answered.GetOrAdd(customer, _ => new SemaphoreSlim(0));
}
