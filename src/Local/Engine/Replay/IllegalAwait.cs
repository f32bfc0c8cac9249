using Messaging.Local.Engine.History;

namespace Messaging.Local.Engine.Replay;

internal static class IllegalAwait
{
    public const string Message =
        "The orchestrator left its thread: it awaited what is no durable task, or used ConfigureAwait(false), Task.Run or CancelAsync.";

    public static Failure Failure { get; } = new(typeof(InvalidOperationException).FullName!, Message);
}
