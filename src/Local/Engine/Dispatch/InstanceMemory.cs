namespace Messaging.Local.Engine.Dispatch;

/// <summary>The instances in memory: all that are awake, and of those asleep the ones that were awake last. Not safe for threads.</summary>
internal sealed class InstanceMemory(int asleepAtMost, Func<long, ActiveInstance> create)
{
    private readonly Dictionary<long, ActiveInstance> _all = [];
    private readonly LinkedList<ActiveInstance> _asleep = [];
    private readonly Dictionary<string, ActiveInstance> _asleepById = new(StringComparer.Ordinal);

    /// <summary>One that sleeps and could go on at once.</summary>
    public ActiveInstance? Sleeper(string id) => _asleepById.GetValueOrDefault(id);

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
            _asleepById.Remove(instance.State!.Id);
            instance.Sleeping = null;
        }

        return instance;
    }

    public void FallAsleep(ActiveInstance instance)
    {
        instance.Sleeping = _asleep.AddLast(instance);
        _asleepById[instance.State!.Id] = instance;
        if (_asleep.Count > asleepAtMost)
        {
            var longest = _asleep.First!.Value;
            _asleep.RemoveFirst();
            _asleepById.Remove(longest.State!.Id);
            Forget(longest);
        }
    }

    public void Forget(ActiveInstance instance) => _all.Remove(instance.Key);
}
