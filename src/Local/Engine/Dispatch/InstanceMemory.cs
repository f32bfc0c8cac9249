namespace Messaging.Local.Engine.Dispatch;

/// <summary>The instances in memory: all that are awake, and of those asleep the ones that were awake last. Not safe for threads.</summary>
internal sealed class InstanceMemory(int asleepAtMost, Func<long, ActiveInstance> create)
{
    private readonly Dictionary<long, ActiveInstance> _all = [];
    private readonly LinkedList<ActiveInstance> _asleep = [];

    /// <summary>Not asleep any more, if it was.</summary>
    public ActiveInstance Find(long key)
    {
        if (!_all.TryGetValue(key, out var instance))
        {
            _all.Add(key, instance = create(key));
        }
        else if (instance.Sleeping is { } place)
        {
            _asleep.Remove(place);
            instance.Sleeping = null;
        }

        return instance;
    }

    public void FallAsleep(ActiveInstance instance)
    {
        instance.Sleeping = _asleep.AddLast(instance);
        if (_asleep.Count > asleepAtMost)
        {
            Forget(_asleep.First!.Value);
            _asleep.RemoveFirst();
        }
    }

    public void Forget(ActiveInstance instance) => _all.Remove(instance.Key);
}
