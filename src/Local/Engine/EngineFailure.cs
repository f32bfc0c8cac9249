namespace Messaging.Local.Engine;

/// <summary>The first thing that the engine could not survive, such as a full disk.</summary>
internal sealed class EngineFailure
{
    private readonly TaskCompletionSource _failed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Never completes, but by failing.</summary>
    public Task Task => _failed.Task;

    public void Report(Exception failure) => _failed.TrySetException(failure);
}
