using Messaging.Local.Engine;

namespace Messaging.Local.Bus;

/// <summary>Runs a piece of work each time it is rung, never twice at once; rings while it runs come to one more run.</summary>
internal sealed class Bell(Func<Task> work, Quiet quiet)
{
    private readonly Lock _gate = new();
    private Task _running = Task.CompletedTask;
    private bool _isRunning;
    private bool _again;
    private bool _stopped;

    public void Ring()
    {
        lock (_gate)
        {
            if (_stopped || _isRunning)
            {
                _again = true;
                return;
            }

            _isRunning = true;
            quiet.Enter();
            _running = Task.Run(Run);
        }
    }

    /// <summary>Completes when the work has ended; it does not begin again.</summary>
    public Task Stop()
    {
        lock (_gate)
        {
            _stopped = true;
            return _running;
        }
    }

    private async Task Run()
    {
        try
        {
            do
            {
                await work();
            }
            while (RungAgain());
        }
        finally
        {
            quiet.Leave();
        }
    }

    private bool RungAgain()
    {
        lock (_gate)
        {
            _isRunning = _again && !_stopped;
            _again = false;
            return _isRunning;
        }
    }
}
