using System.Text.Json.Serialization;
using Azure.Messaging.ServiceBus;
using Messaging.Functions.Flows;
using Messaging.Functions.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Messaging.Functions.Health;

/// <summary>Looks whether what the work needs can be used. Anybody may ask: the answer names no host and no reason, those are in the log, and it is looked again only every few seconds, however many ask.</summary>
public sealed class Readiness(MessagingTables tables, QuarantineStore quarantine, ServiceBusSender bus, FlowNeeds flows, TimeProvider time, ILogger<Readiness> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private static readonly Duration Holds = Duration.FromSeconds(5);

    private readonly Lock _gate = new();
    private Task<ReadinessReport> _report = Task.FromResult(new ReadinessReport(false, []));
    private Instant _since = Instant.MinValue;

    public async Task<IResult> Answer()
    {
        var report = await Latest();
        return Results.Json(report, HealthJson.Default.ReadinessReport, statusCode: report.Ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private Task<ReadinessReport> Latest()
    {
        lock (_gate)
        {
            if (_since + Holds <= time.Now())
            {
                (_since, _report) = (time.Now(), Look());
            }

            return _report;
        }
    }

    private async Task<ReadinessReport> Look()
    {
        var checks = await Task.WhenAll(
            Check("tables", tables.Reach),
            Check("blobs", quarantine.Reach),
            Check("bus", async cancellation => (await bus.CreateMessageBatchAsync(cancellation)).Dispose()),
            Check("flows", _ => { flows.Check(); return Task.CompletedTask; }));
        return new ReadinessReport(Array.TrueForAll(checks, check => check.Result == "ok"), checks);
    }

    private async Task<ReadinessCheck> Check(string name, Func<CancellationToken, Task> reach)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        try
        {
            await reach(patience.Token).WaitAsync(patience.Token);
            return new ReadinessCheck(name, "ok");
        }
        catch (OperationCanceledException late) when (patience.IsCancellationRequested)
        {
            logger.NotReady(late, name);
            return new ReadinessCheck(name, "no answer in time");
        }
        catch (Exception failure)
        {
            logger.NotReady(failure, name);
            return new ReadinessCheck(name, "failed");
        }
    }
}

/// <summary>How it stands.</summary>
public sealed record ReadinessReport(bool Ready, IReadOnlyList<ReadinessCheck> Checks);

/// <summary>One thing that was looked at.</summary>
public sealed record ReadinessCheck(string Name, string Result);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ReadinessReport))]
internal sealed partial class HealthJson : JsonSerializerContext;
