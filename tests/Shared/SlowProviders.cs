using Messaging.Local.Engine;

namespace Messaging.Shared;

/// <summary>Providers that take the messages that we send at once, but keep us waiting for the answer. Meanwhile time may pass and others may act.</summary>
public sealed class SlowProviders
{
    private readonly Lock _gate = new();
    private readonly List<IDisposable> _waiting = [];
    private readonly TaskCompletionSource _called = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Quiet _quiet;

    public SlowProviders(World world)
    {
        _quiet = world.Quiet;
        world.Wire.Answering = Hold;
    }

    /// <summary>Done when the first call waits for its answer.</summary>
    public Task Called => _called.Task;

    /// <summary>From now on they answer at once, also what they were asked before.</summary>
    public void Answer()
    {
        lock (_gate)
        {
            // Who waited counts as busy again before he is let go: in between, a test could believe that all is done.
            _waiting.ForEach(lent => lent.Dispose());
            _waiting.Clear();
            _answered.TrySetResult();
        }
    }

    private async Task Hold(HttpRequestMessage request)
    {
        if (!await Wire.IsSign(request))
        {
            await HoldBack(request);
        }
    }

    private Task HoldBack(HttpRequestMessage request)
    {
        lock (_gate)
        {
            if (Wire.IsToProvider(request) && !_answered.Task.IsCompleted)
            {
                _waiting.Add(_quiet.Idle());
                _called.TrySetResult();
                return _answered.Task;
            }
        }

        return Task.CompletedTask;
    }
}
