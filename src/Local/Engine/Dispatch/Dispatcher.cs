using Messaging.Local.Engine.Tables;
using Microsoft.Extensions.Logging;

namespace Messaging.Local.Engine.Dispatch;

/// <summary>
/// Gives each instance its turns, one at a time, and different instances theirs in parallel. It remembers the executions
/// that were awake last; everything else sleeps in the database.
/// </summary>
internal sealed class Dispatcher(Turn turn, Quiet quiet, EngineOptions options, EngineFailure failure, ILogger logger)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<long, ActiveInstance> _inMemory = [];
    private readonly LinkedList<ActiveInstance> _sleeping = [];
    private TaskCompletionSource? _closed;
    private int _awake;

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

            instance = Find(key);
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
            quiet.Enter();
        }

        ThreadPool.UnsafeQueueUserWorkItem(instance, preferLocal: false);
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
                if (await turn.PlayAsync(instance, work.Letters, work.HasMail) is { } episode)
                {
                    Follow(episode);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The engine was abandoned meanwhile; its successor finds everything in the database.
            Drop(instance);
        }
        catch (Exception unexpected)
        {
            EngineLog.TurnFailed(logger, unexpected, instance.Key);
            Drop(instance);
            failure.Report(unexpected);
        }
        finally
        {
            quiet.Leave();
        }
    }

    private (List<Letter> Letters, bool HasMail)? Take(ActiveInstance instance)
    {
        lock (_gate)
        {
            var hasMail = instance.HasMail && _closed is null;
            if (!hasMail && instance.Arrived.Count == 0)
            {
                FallAsleep(instance);
                return null;
            }

            var letters = instance.Arrived;
            instance.Arrived = [];
            instance.HasMail = false;
            return (letters, hasMail);
        }
    }

    private ActiveInstance Find(long key)
    {
        if (!_inMemory.TryGetValue(key, out var instance))
        {
            _inMemory.Add(key, instance = new ActiveInstance(key, this));
        }
        else if (instance.Sleeping is { } place)
        {
            _sleeping.Remove(place);
            instance.Sleeping = null;
        }

        return instance;
    }

    private void FallAsleep(ActiveInstance instance)
    {
        Ended(instance);
        if (instance.Live is null)
        {
            _inMemory.Remove(instance.Key);
            return;
        }

        instance.Sleeping = _sleeping.AddLast(instance);
        if (_sleeping.Count > options.LiveExecutions)
        {
            _inMemory.Remove(_sleeping.First!.Value.Key);
            _sleeping.RemoveFirst();
        }
    }

    private void Drop(ActiveInstance instance)
    {
        lock (_gate)
        {
            Ended(instance);
            _inMemory.Remove(instance.Key);
        }
    }

    private void Ended(ActiveInstance instance)
    {
        instance.IsAwake = false;
        if (--_awake == 0)
        {
            _closed?.TrySetResult();
        }
    }
}
