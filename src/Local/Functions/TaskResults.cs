using System.Reflection;

namespace Messaging.Local.Functions;

/// <summary>Takes the result out of a finished task of a type that is known only at run time.</summary>
internal static class TaskResults
{
    public static Func<Task, object?> Of(Type taskType) => taskType.IsGenericType
        ? (Func<Task, object?>)typeof(TaskResults)
            .GetMethod(nameof(Reader), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(taskType.GetGenericArguments()[0])
            .Invoke(null, null)!
        : static _ => null;

    private static Func<Task, object?> Reader<T>() => static task => ((Task<T>)task).Result;
}
