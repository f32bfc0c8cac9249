namespace Messaging.Local.Responses;

/// <summary>What is known at once as the task that the client types promise: failures are the task's, as if they came from afar.</summary>
internal static class LocalAnswer
{
    public static Task<T> To<T>(Func<T> request)
    {
        try
        {
            return Task.FromResult(request());
        }
        catch (Exception failure)
        {
            return Task.FromException<T>(failure);
        }
    }
}
