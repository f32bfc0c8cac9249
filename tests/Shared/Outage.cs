using Azure;
using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Messaging.Shared;

/// <summary>Services of Azure's that refuse every call for a while, which the client libraries take up with their retries.</summary>
public sealed class Outage : IStoreWatch
{
    private const string Bus = "bus";
    private const string Blobs = "blobs";

    private TimeProvider _time = TimeProvider.System;
    private (int Status, DateTimeOffset Until) _tables;
    private (int Status, DateTimeOffset Until) _blobs;
    private DateTimeOffset _busUntil;
    private int _refused;

    /// <summary>How many calls were refused.</summary>
    public int Refused => _refused;

    /// <summary>For the options of the world.</summary>
    public void Watch(IServiceCollection services) => Watch(services, this);

    /// <summary>For the options of the world, where somebody else watches as well.</summary>
    public void Watch(IServiceCollection services, IStoreWatch watch)
    {
        _time = services.Instance<TimeProvider>();
        WatchedTables.Watch(services, watch);
        WatchedSender.Watch(services, watch);
        WatchedBlobs.Watch(services, watch);
    }

    public void TablesAnswer(int status, Duration time) => _tables = (status, _time.GetUtcNow() + time.ToTimeSpan());

    public void BlobsAnswer(int status, Duration time) => _blobs = (status, _time.GetUtcNow() + time.ToTimeSpan());

    public void BusIsDown(Duration time) => _busUntil = _time.GetUtcNow() + time.ToTimeSpan();

    public void End() => (_tables, _blobs, _busUntil) = (default, default, default);

    Task IStoreWatch.Before(string table, string operation)
    {
        var now = _time.GetUtcNow();
        var (status, until) = table switch { Bus => (503, _busUntil), Blobs => _blobs, _ => _tables };
        if (now >= until)
        {
            return Task.CompletedTask;
        }

        Interlocked.Increment(ref _refused);
        return Task.FromException(table == Bus
            ? new ServiceBusException(isTransient: true, "The bus is down.", reason: ServiceBusFailureReason.ServiceCommunicationProblem)
            : new RequestFailedException(status, $"The test answers {operation} of {table} with {status}.", CodeOf(status), innerException: null));
    }

    Task IStoreWatch.After(string table, string operation) => Task.CompletedTask;

    private static string CodeOf(int status) => status switch
    {
        403 => "AuthorizationPermissionMismatch",
        429 => "TooManyRequests",
        503 => "ServerBusy",
        _ => "",
    };
}
