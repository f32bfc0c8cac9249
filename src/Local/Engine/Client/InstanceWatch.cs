namespace Messaging.Local.Engine.Client;

/// <summary>Tells those who wait for an instance that its status has changed.</summary>
internal sealed class InstanceWatch
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, TaskCompletionSource> _waiting = new(StringComparer.Ordinal);

    /// <summary>Completes with the next change; look at the instance after asking for it, lest a change be missed.</summary>
    public Task NextChange(string instanceId)
    {
        lock (_gate)
        {
            if (!_waiting.TryGetValue(instanceId, out var waiting))
            {
                _waiting.Add(instanceId, waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            }

            return waiting.Task;
        }
    }

    public void Changed(string instanceId)
    {
        lock (_gate)
        {
            if (_waiting.Remove(instanceId, out var waiting))
            {
                waiting.SetResult();
            }
        }
    }
}
