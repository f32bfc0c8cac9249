namespace Messaging.Flows.Bots;

/// <summary>What an external bot said, and what is to follow.</summary>
internal sealed record BotAnswer(IReadOnlyList<string> Say, string Next, Value Values)
{
    public const string Wait = "wait";
    public const string Done = "done";
    public const string HandOff = "handoff";

    private const int MostTexts = 5;

    /// <summary>The answer; nothing where it cannot be followed: it says neither anything nor what is next, or a word for that which nobody knows.</summary>
    public static BotAnswer? Of(IReadOnlyDictionary<string, Value> values)
    {
        var say = TextsOf(values.GetValueOrDefault(BotContract.Say, Value.None));
        var next = values.GetValueOrDefault(BotContract.Next, Value.None) is { IsKnown: true } word ? word.ToString() : Wait;
        return next is Done or HandOff || (next == Wait && say.Count > 0) ? new(say, next, values.GetValueOrDefault(BotContract.Values, Value.None)) : null;
    }

    private static List<string> TextsOf(Value say) => [.. (say is Value.List list ? list.Items : [say])
        .OfType<Value.Text>().Where(text => text.IsKnown).Select(text => text.Content).Take(MostTexts)];
}
