using Messaging.Local.Engine.Client;
using Messaging.Local.Engine.Dispatch;
using Messaging.Local.Engine.History;
using Messaging.Local.Engine.Replay;
using Messaging.Local.Engine.Tables;
using Messaging.Local.Store;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Messaging.Local.Engine;

/// <summary>
/// Durable Functions in one process: orchestrators, activities, and a client of the genuine type. What it promises is what
/// the genuine service promises, and no more: activities and events at least once, and replay whenever it pleases.
/// </summary>
public sealed class DurableEngine : IAsyncDisposable
{
    private readonly Registry _registry = new();
    private readonly EngineFailure _failure = new();
    private readonly Quiet _quiet;
    private readonly TimeProvider _time;
    private readonly EngineOptions _options;
    private readonly DurableStore _store;
    private readonly Loading _loading;
    private readonly Dispatcher _dispatcher;
    private readonly ActivityRunner _activities;
    private readonly TimerQueue _timers;

    public DurableEngine(Database database, Quiet quiet, TimeProvider time, EngineOptions options, ILoggerFactory loggers)
    {
        (_quiet, _time, _options) = (quiet, time, options);
        var logger = loggers.CreateLogger<DurableEngine>();
        var watch = new InstanceWatch();
        _store = new DurableStore(database);

        var post = new Post(_store, options.Hostile);
        var decisions = new DecisionCommit(_store, post, options.Hostile);
        var commit = new EpisodeCommit(post, decisions, new OutcomeCommit(post), options.Hostile);
        _loading = new Loading(_store, _registry, options, loggers);
        var turn = new Turn(_store, _loading, commit, time, options);
        _dispatcher = new Dispatcher(turn, quiet, options.LiveExecutions, _failure, logger);
        var invocation = new ActivityInvocation(_registry, options, logger);
        _activities = new ActivityRunner(invocation, quiet, options.ConcurrentActivities, _dispatcher.Wake);
        _timers = new TimerQueue(_store, time, _dispatcher.Wake, _failure);
        _dispatcher.Follow = new Aftermath(_activities, _timers, watch, _dispatcher, logger).Follow;

        Client = new LocalDurableTaskClient(
            options.HubName,
            _store,
            _dispatcher,
            post,
            new Starting(_store, _timers, watch, time, options),
            new Purging(_store, time),
            new InstanceReader(_store, options),
            watch,
            quiet,
            options);
    }

    public DurableTaskClient Client { get; }

    /// <summary>Fails when the engine cannot go on, such as when the disk is full; never completes otherwise.</summary>
    public Task Breakdown => _failure.Task;

    /// <summary>Before the start.</summary>
    public void AddOrchestrator(string name, Func<TaskOrchestrationContext, Task<object?>> run) => _registry.Add(name, run);

    /// <summary>Before the start.</summary>
    public void AddActivity(string name, Func<ActivityCall, CancellationToken, Task<object?>> run) => _registry.Add(name, run);

    /// <summary>Opens the store and takes up everything where it was left.</summary>
    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        using var busy = _quiet.Busy();
        cancellationToken.ThrowIfCancellationRequested();
        await _store.OpenAsync();
        var (mail, activities) = _store.Read(session => (InboxTable.KeysWithMail(session), ActivityTable.All(session)));
        _timers.Open();
        activities.ForEach(_activities.Start);
        mail.ForEach(_dispatcher.Wake);
    }

    /// <summary>
    /// Lets activities that run come to their end, within bounds, and keeps their results. An abrupt stop is as good as a
    /// crash: nothing is finished, nothing more is written, and a new engine on the same file goes on.
    /// </summary>
    public async Task StopAsync(bool abrupt = false)
    {
        _timers.Dispose();
        if (abrupt)
        {
            _store.Abandon();
        }
        else
        {
            await EndOfActivities();
        }

        _activities.Dispose();
        await _dispatcher.CloseAsync();
        _store.Abandon();
    }

    /// <summary>What happened to the instance since its last ContinueAsNew; nothing when there is no such instance.</summary>
    public IReadOnlyList<HistoryEvent> ReadHistory(string instanceId) => _store.Read(session =>
        InstanceTable.Find(session, instanceId) is { } found ? HistoryTable.Read(session, found.Key) : []);

    /// <summary>Plays a recorded history against the code of today; why they do not agree, or null when they do.</summary>
    public Failure? Replay(string instanceId, IReadOnlyList<HistoryEvent> history)
    {
        var start = history.OfType<HistoryEvent.ExecutionStarted>().First();
        var identity = new ExecutionIdentity(instanceId, start.Name, start.Version, start.Input, Parent: null);
        return _loading.Begin(identity, history).Broken;
    }

    public async ValueTask DisposeAsync() => await StopAsync(abrupt: true);

    private async Task EndOfActivities()
    {
        try
        {
            await _activities.CloseAsync().WaitAsync(_options.StopWithin, _time);
        }
        catch (TimeoutException)
        {
            // They run again after the next start, as after a crash.
        }
    }
}
