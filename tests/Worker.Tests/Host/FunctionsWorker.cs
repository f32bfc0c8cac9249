using System.Collections.Concurrent;
using Messaging.Worker.Tests.Host.Rpc;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace Messaging.Worker.Tests.Host;

/// <summary>The worker as its host knows it: what functions it has, and how to have one run.</summary>
internal sealed class FunctionsWorker : IAsyncDisposable
{
    private readonly RpcLink _link = new();
    private readonly ConcurrentQueue<string> _failures = [];
    private readonly WebApplication _server;
    private readonly WorkerProcess _process;

    private FunctionsWorker(WebApplication server, WorkerProcess process, RpcLink link) => (_server, _process, _link) = (server, process, link);

    /// <summary>Where its own web server takes the requests of HTTP functions.</summary>
    public Uri Http { get; private set; } = null!;

    public IReadOnlyList<IndexedFunction> Functions { get; private set; } = [];

    /// <summary>The functions that failed, each with its reason.</summary>
    public IReadOnlyCollection<string> Failures => _failures;

    /// <summary>Returns when the worker has started, and has indexed and loaded its functions.</summary>
    public static async Task<FunctionsWorker> Start(IConfiguration settings)
    {
        var link = new RpcLink();
        var server = await RpcServer.Start(link);
        var process = WorkerProcess.Start(new Uri(server.Urls.Single()), settings);
        var worker = new FunctionsWorker(server, process, link);
        link.Logged = line => process.Note($"{line.Category}: {line.Message} {line.Exception?.Message}");
        _ = worker.BreakWhenEnded();
        try
        {
            await worker.Begin();
            await worker.Index();
            return worker;
        }
        catch
        {
            await worker.DisposeAsync();
            throw;
        }
    }

    public IndexedFunction Function(string name) => Functions.Single(function => function.Name == name);

    /// <summary>Runs a function; one that fails is noted, and thrown.</summary>
    /// <param name="function">Which.</param>
    /// <param name="inputs">What it is given.</param>
    /// <param name="invocation">The id under which its HTTP request, if it has one, comes to the worker.</param>
    /// <param name="route">What the parts of its address say.</param>
    public async Task<TypedData?> Invoke(
        IndexedFunction function, IEnumerable<ParameterBinding> inputs, string? invocation = null, IEnumerable<KeyValuePair<string, string>>? route = null)
    {
        var request = new InvocationRequest
        {
            InvocationId = invocation ?? Guid.NewGuid().ToString(),
            FunctionId = function.Id,
            InputData = { inputs },
            TraceContext = new RpcTraceContext(),
            RetryContext = new RetryContext(),
        };
        foreach (var (name, value) in route ?? [])
        {
            request.TriggerMetadata[name] = new TypedData { String = value };
        }

        var response = (await _link.Ask(new StreamingMessage { InvocationRequest = request })).InvocationResponse;
        try
        {
            Demand(response.Result, function.Name);
        }
        catch (FunctionFailedException failure)
        {
            _failures.Enqueue(failure.Message);
            throw;
        }

        return response.ReturnValue;
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        await _server.DisposeAsync();
    }

    private async Task Begin()
    {
        var init = new WorkerInitRequest { HostVersion = "4.1044.0", WorkerDirectory = WorkerProcess.App, FunctionAppDirectory = WorkerProcess.App };
        var response = (await _link.Ask(new StreamingMessage { WorkerInitRequest = init })).WorkerInitResponse;
        Demand(response.Result, "The worker's start");
        Http = new Uri(response.Capabilities["HttpUri"]);
    }

    private async Task Index()
    {
        var wanted = new FunctionsMetadataRequest { FunctionAppDirectory = WorkerProcess.App };
        var found = (await _link.Ask(new StreamingMessage { FunctionsMetadataRequest = wanted })).FunctionMetadataResponse;
        Demand(found.Result, "Indexing");
        Functions = [.. found.FunctionMetadataResults.Select(metadata => new IndexedFunction(metadata))];
        foreach (var function in Functions)
        {
            var load = new FunctionLoadRequest { FunctionId = function.Id, Metadata = function.Metadata };
            var loaded = (await _link.Ask(new StreamingMessage { FunctionLoadRequest = load })).FunctionLoadResponse;
            Demand(loaded.Result, $"Loading {function}");
        }
    }

    private async Task BreakWhenEnded()
    {
        await _process.Ended();
        _link.Break(new InvalidOperationException($"The worker ended.\n{_process.Output}"));
    }

    private static void Demand(StatusResult result, string what)
    {
        if (result.Status != StatusResult.Types.Status.Success)
        {
            throw new FunctionFailedException($"{what} failed: {result.Exception?.Type} {result.Exception?.Message}\n{result.Exception?.StackTrace}");
        }
    }
}

internal sealed class FunctionFailedException(string message) : Exception(message);
