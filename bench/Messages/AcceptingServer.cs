using Messaging.Local.Engine;
using Messaging.Local.Serving;

namespace Messaging.Bench;

/// <summary>Webhooks verified, stored, rung and answered. The turns are held up by a provider that does not answer meanwhile, so that they are not measured.</summary>
internal sealed class AcceptingServer : IAsyncDisposable
{
    private const string Url = "http://127.0.0.1:7602";
    private const int Each = 10;

    private readonly Quiet _quiet = new();
    private readonly Provider _provider;
    private readonly HttpClient _client = Load.Client();
    private readonly Letters _letters = new(Url);
    private TaskCompletionSource _answering = new();
    private LocalHost _host = null!;

    private AcceptingServer() => _provider = new Provider(_ => _answering.Task);

    public static async Task<AcceptingServer> Start(string folder)
    {
        var server = new AcceptingServer();
        server._host = await Product.Start(folder, Url, server._provider, server._quiet, new EngineOptions { ConcurrentActivities = 1 });
        return server;
    }

    public async Task<double> Measure()
    {
        _answering = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var rate = await Load.Burst(_client, await _letters.Next(Each));
        _answering.SetResult();
        while (_quiet.InFlight > 0)
        {
            await Task.Delay(10);
        }

        return rate;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _client.Dispose();
        _provider.Dispose();
    }
}
