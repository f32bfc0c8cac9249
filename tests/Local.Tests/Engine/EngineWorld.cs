using System.Diagnostics;
using Messaging.Local.Engine;
using Messaging.Local.Store;
using Messaging.Local.Tests.Store;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging.Abstractions;

namespace Messaging.Local.Tests.Engine;

/// <summary>An engine on a file and a clock of its own. Functions are added before the first start and survive restarts.</summary>
internal sealed class EngineWorld : IAsyncDisposable
{
    public static readonly DateTimeOffset Beginning = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryDatabase _temporary = new();
    private readonly Dictionary<string, Func<TaskOrchestrationContext, Task<object?>>> _orchestrators = [];
    private readonly Dictionary<string, Func<ActivityCall, CancellationToken, Task<object?>>> _activities = [];

    public EngineWorld(bool isHostile = false, Func<EngineOptions, EngineOptions>? configure = null)
    {
        var options = new EngineOptions { Hostile = isHostile ? new Hostility(seed: 7) : null };
        Options = configure?.Invoke(options) ?? options;
        Time = new VirtualTime(Quiet, Beginning);
        Engine = Create();
    }

    /// <summary>Those of the next start.</summary>
    public EngineOptions Options { get; set; }

    public Quiet Quiet { get; } = new();

    public VirtualTime Time { get; }

    public Database Database => _temporary.Database;

    public DurableEngine Engine { get; private set; }

    public DurableTaskClient Client => Engine.Client;

    public string Clock => $"{Time.GetUtcNow():HH:mm:ss}";

    public void Orchestrator<T>(string name, Func<TaskOrchestrationContext, Task<T>> run) =>
        _orchestrators[name] = async context => await run(context);

    public void Orchestrator(string name, Func<TaskOrchestrationContext, Task> run) => _orchestrators[name] = async context =>
    {
        await run(context);
        return null;
    };

    public void Activity(string name, Func<ActivityCall, Task<object?>> run) => _activities[name] = (call, _) => run(call);

    public void Activity(string name, Func<ActivityCall, CancellationToken, Task<object?>> run) => _activities[name] = run;

    public void SimpleActivity(string name, Func<string?, object?> run) =>
        _activities[name] = (call, _) => Task.FromResult(run(call.Input));

    public async Task StartAsync()
    {
        foreach (var (name, run) in _orchestrators)
        {
            Engine.AddOrchestrator(name, run);
        }

        foreach (var (name, run) in _activities)
        {
            Engine.AddActivity(name, run);
        }

        await Engine.StartAsync();
    }

    /// <summary>Stops the engine, closes the file, and opens both again.</summary>
    public async Task RestartAsync(bool abrupt = true)
    {
        await Engine.StopAsync(abrupt);
        _temporary.Reopen();
        Engine = Create();
        await StartAsync();
    }

    /// <summary>Schedules an instance and lets it come to rest.</summary>
    public async Task BeginAsync(string orchestrator, string id, object? input = null)
    {
        await Client.ScheduleNewOrchestrationInstanceAsync(orchestrator, input, new StartOrchestrationOptions(id));
        await Time.SettleAsync();
    }

    public async Task RaiseAsync(string id, string name, object? data = null)
    {
        await Client.RaiseEventAsync(id, name, data);
        await Time.SettleAsync();
    }

    /// <summary>For what must be seen in the middle of work, when nothing comes to rest.</summary>
    public static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        var patience = Stopwatch.StartNew();
        while (!await isSo())
        {
            patience.Elapsed.ShouldBeLessThan(Patience, "what was waited for did not come");
            await Task.Yield();
        }
    }

    /// <summary>Lets time go by, and as much more as hostile timers may be late.</summary>
    public Task PassAsync(TimeSpan span) => Time.AdvanceAsync(Options.Hostile is null ? span : span + Hostility.Latest);

    public async Task<OrchestrationMetadata> ReadAsync(string id) =>
        (await Client.GetInstanceAsync(id, getInputsAndOutputs: true)).ShouldNotBeNull();

    public async Task<OrchestrationRuntimeStatus> StatusAsync(string id) => (await ReadAsync(id)).RuntimeStatus;

    public async Task<T?> OutputAsync<T>(string id)
    {
        var found = await ReadAsync(id);
        found.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed, found.FailureDetails?.ToString());
        return found.ReadOutputAs<T>();
    }

    public async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync();
        _temporary.Dispose();
    }

    private DurableEngine Create() => new(Database, Quiet, Time, Options, NullLoggerFactory.Instance);
}
