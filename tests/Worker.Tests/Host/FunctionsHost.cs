using Azure.Messaging.ServiceBus;
using Google.Protobuf;
using Messaging.Local.Serving;
using Messaging.Shared;
using Messaging.Simulator;
using Messaging.Worker.Tests.Host.Rpc;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Messaging.Worker.Tests.Host;

/// <summary>As much of Azure's Functions host as the product needs: it runs the worker, the Durable extension and the front door. Timers and the bus are up to the test.</summary>
internal sealed class FunctionsHost : IAsyncDisposable
{
    private const string Timer = """
        {"Schedule":{"AdjustForDST":true},"ScheduleStatus":{"Last":"2026-01-05T09:00:00+00:00","Next":"2026-01-05T09:00:30+00:00","LastUpdated":"2026-01-05T09:00:00+00:00"},"IsPastDue":false}
        """;

    private readonly DurableBinding _client = new();
    private readonly SocketsHttpHandler _callbacks = new() { AllowAutoRedirect = false };
    private readonly FunctionsWorker _worker;
    private IHost? _durable;
    private FrontDoor? _door;

    private FunctionsHost(FunctionsWorker worker, Uri url, IConfiguration settings)
    {
        _worker = worker;
        Url = url;
        Vendors = new Vendors(SimulatedVendors.Of(settings), new SimulatorClock(TimeProvider.System), _callbacks) { BaseUrl = new Uri(url, "simulator/") };
    }

    public Uri Url { get; }

    public Vendors Vendors { get; }

    public IReadOnlyList<IndexedFunction> Functions => _worker.Functions;

    /// <summary>The functions that failed, each with its reason.</summary>
    public IReadOnlyCollection<string> Failures => _worker.Failures;

    /// <param name="storage">The connection string of Azurite.</param>
    /// <param name="others">Settings that differ from the sample, by name with colons.</param>
    public static async Task<FunctionsHost> Start(string storage, IReadOnlyDictionary<string, string?> others)
    {
        var url = Loopback.FreeAddress();
        var settings = SampleSettings.At(url, new Dictionary<string, string?>(others) { ["AzureWebJobsStorage"] = storage, ["Messaging:Storage"] = storage });
        var host = new FunctionsHost(await FunctionsWorker.Start(settings), url, settings);
        try
        {
            host._durable = await DurableExtension.Start(host._worker, host._client, settings);
            host._door = await FrontDoor.Open(host._worker, host._client, url, host.Vendors);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Has a timer come due.</summary>
    public Task Tick(string timer) => Run(timer, new TypedData { Json = Timer });

    /// <summary>Gives a function messages of the bus, as they are on the wire: behind the token of its lock each.</summary>
    public Task Deliver(string function, params IEnumerable<ServiceBusMessage> messages)
    {
        var batch = new CollectionModelBindingData();
        batch.ModelBindingData.AddRange(messages.Select(message => new ModelBindingData
        {
            Version = "1.0",
            Source = "AzureServiceBusReceivedMessage",
            ContentType = "application/octet-stream",
            Content = ByteString.CopyFrom([.. Guid.NewGuid().ToByteArray(), .. message.GetRawAmqpMessage().ToBytes().ToArray()]),
        }));
        return Run(function, new TypedData { CollectionModelBindingData = batch });
    }

    public async ValueTask DisposeAsync()
    {
        await (_door?.DisposeAsync() ?? ValueTask.CompletedTask);
        if (_durable is not null)
        {
            await _durable.StopAsync();
            _durable.Dispose();
        }

        await _worker.DisposeAsync();
        Vendors.Dispose();
        _callbacks.Dispose();
    }

    private Task Run(string name, TypedData trigger)
    {
        var function = _worker.Function(name);
        return _worker.Invoke(function, function.Bindings.Select(binding => binding == function.Trigger
            ? new ParameterBinding { Name = binding.Name, Data = trigger }
            : _client.For(binding)));
    }
}
