namespace Messaging.Local.Bus;

/// <summary>Where messages wait: a queue, the subscription of a topic, or the dead letters of either.</summary>
internal static class QueuePath
{
    private const string DeadLetters = "/$DeadLetterQueue";

    public static string Of(string entity, string? subscription) =>
        subscription is null ? entity : $"{entity}/Subscriptions/{subscription}";

    public static string OfDeadLetters(string path) => path + DeadLetters;

    public static bool IsOfDeadLetters(string path) => path.EndsWith(DeadLetters, StringComparison.OrdinalIgnoreCase);
}
