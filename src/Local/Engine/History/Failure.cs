using DurableTask.Core;
using Microsoft.DurableTask;

namespace Messaging.Local.Engine.History;

/// <summary>
/// Why an activity or an orchestration failed, as it is kept in a history. No retry policy may try again what is
/// non-retriable, as when there is no function of that name.
/// </summary>
public sealed record Failure(string Type, string Message, string? Stack = null, Failure? Inner = null, bool NonRetriable = false)
{
    public static Failure Of(Exception exception) => exception switch
    {
        TaskFailedException failed =>
            new(typeof(TaskFailedException).FullName!, failed.Message, failed.StackTrace, Of(failed.FailureDetails)),
        _ => new(
            exception.GetType().FullName!,
            exception.Message,
            exception.StackTrace,
            exception.InnerException is { } inner ? Of(inner) : null),
    };

    public TaskFailureDetails ToDetails() => new(Type, Message, Stack, Inner?.ToDetails(), null);

    public FailureDetails ToCore() => new(Type, Message, Stack, Inner?.ToCore(), NonRetriable);

    private static Failure Of(TaskFailureDetails details) => new(
        details.ErrorType, details.ErrorMessage, details.StackTrace, details.InnerFailure is { } inner ? Of(inner) : null);
}
