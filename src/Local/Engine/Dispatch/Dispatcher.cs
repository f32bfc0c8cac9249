using Messaging.Local.Engine.History;
using Messaging.Local.Engine.Tables;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Messaging.Local.Engine.Dispatch;

/// <summary>Gives each instance its turns, one at a time, and different instances theirs in parallel.</summary>
internal sealed class Dispatcher
{
    private readonly Turn _turn;
    private readonly Quiet _quiet;
    private readonly EngineFailure _failure;
    private readonly ILogger _logger;
    private readonly Lock _gate = new();
    private readonly InstanceMemory _memory;
    private TaskCompletionSource? _closed;
    private int _awake;

    public Dispatcher(Turn turn, Quiet quiet, int asleepAtMost, EngineFailure failure, ILogger logger)
    {
        (_turn, _quiet, _failure, _logger) = (turn, quiet, failure, logger);
        _memory = new InstanceMemory(asleepAtMost, key => new ActiveInstance(key, this));
    }

    /// <summary>Called after each commit, while the instance still counts as awake.</summary>
    public Action<Episode> Follow { get; set; } = _ => { };

    /// <summary>There is something in its inbox.</summary>
    public void Wake(long key) => Wake(key, null);

    /// <summary>There is something that did not go by the inbox.</summary>
    public void Wake(long key, Letter? letter)
    {
        ActiveInstance instance;
        lock (_gate)
        {
            if (_closed is not null && letter?.Origin is not Origin.Activity)
            {
                return;
            }

            instance = _memory.Find(key);
            instance.HasMail |= letter is null || Batch.IsStart(letter);
            if (letter is not null)
            {
                instance.Arrived.Add(letter);
            }

            if (instance.IsAwake)
            {
                return;
            }

            instance.IsAwake = true;
            _awake++;
            _quiet.Enter();
        }

        ThreadPool.UnsafeQueueUserWorkItem(instance, preferLocal: false);
    }

    /// <summary>
    /// Gives an event to an instance that sleeps, and spares it the way by the inbox. False when there is no such instance at
    /// the moment; else the task is done when the event is kept for good.
    /// </summary>
    public bool TryHand(string instanceId, HistoryEvent.EventRaised happened, out Task taken)
    {
        var hand = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        taken = hand.Task;
        lock (_gate)
        {
            if (_closed is not null || _memory.Sleeper(instanceId) is not { HasMail: false, State.Status: OrchestrationRuntimeStatus.Running } sleeper)
            {
                return false;
            }

            Wake(sleeper.Key, new Letter(happened, new Origin.Hand(hand), null));
            return true;
        }
    }

    /// <summary>Begins no more turns, but for results of activities; done when the last has ended.</summary>
    public Task CloseAsync()
    {
        lock (_gate)
        {
            _closed ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (_awake == 0)
            {
                _closed.TrySetResult();
            }

            return _closed.Task;
        }
    }

    internal async void Run(ActiveInstance instance)
    {
        try
        {
            while (Take(instance) is { } work)
            {
                await Play(instance, work.Letters, work.HasMail);
            }
        }
        catch (OperationCanceledException)
        {
            // The engine was abandoned meanwhile; its successor finds everything in the database.
            Drop(instance);
        }
        catch (Exception unexpected)
        {
            EngineLog.TurnFailed(_logger, unexpected, instance.Key);
            Drop(instance);
            _failure.Report(unexpected);
        }
        finally
        {
            _quiet.Leave();
        }
    }

    private async Task Play(ActiveInstance instance, List<Letter> letters, bool hasMail)
    {
        var hands = letters.Select(letter => letter.Origin).OfType<Origin.Hand>();
        try
        {
            if (await _turn.PlayAsync(instance, letters, hasMail) is { } episode)
            {
                Follow(episode);
            }

            foreach (var hand in hands)
            {
                hand.Taken.SetResult();
            }
        }
        catch (Exception failure)
        {
            foreach (var hand in hands)
            {
                hand.Taken.TrySetException(failure);
            }

            throw;
        }
    }

    private (List<Letter> Letters, bool HasMail)? Take(ActiveInstance instance)
    {
        lock (_gate)
        {
            var hasMail = instance.HasMail && _closed is null;
            if (!hasMail && instance.Arrived.Count == 0)
            {
                End(instance);
                return null;
            }

            var letters = instance.Arrived;
            instance.Arrived = [];
            instance.HasMail = false;
            return (letters, hasMail);
        }
    }

    private void Drop(ActiveInstance instance)
    {
        lock (_gate)
        {
            instance.Live = null;
            End(instance);
        }
    }

    private void End(ActiveInstance instance)
    {
        instance.IsAwake = false;
        if (instance.Live is null)
        {
            _memory.Forget(instance);
        }
        else
        {
            _memory.FallAsleep(instance);
        }

        if (--_awake == 0)
        {
            _closed?.TrySetResult();
        }
    }
}
