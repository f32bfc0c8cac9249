using System.Text.Json;

namespace Messaging.Flows.Bots;

/// <summary>What an external bot is asked, and what of its answer is read. docs/self-service.md tells it to those who write bots.</summary>
public static class BotContract
{
    /// <summary>What the bot says: a text, or a list of texts.</summary>
    public const string Say = "say";

    /// <summary>What follows: wait for the customer (which is also meant where it is missing), done, or handoff.</summary>
    public const string Next = "next";

    /// <summary>What the flow is to keep: a map.</summary>
    public const string Values = "values";

    /// <summary>What to read of the JSON: a map for <see cref="CallSpec.Http.Map"/>.</summary>
    public static IReadOnlyDictionary<string, string> Map { get; } = new Dictionary<string, string> { [Say] = "$.say", [Next] = "$.next", [Values] = "$.values" };

    /// <summary>The body of the request, as JSON.</summary>
    /// <param name="question">The question.</param>
    /// <param name="conversation">In which conversation, so that the bot remembers.</param>
    public static string Body(CallSpec.Bot question, ConversationId conversation) => JsonSerializer.Serialize<Value>(
        new Value.Map(new Dictionary<string, Value>
        {
            ["conversation"] = Value.Of(conversation.Value),
            ["turn"] = Value.Of(question.Turn),
            ["text"] = Value.Of(question.Said),
            ["language"] = Value.Of(question.Language),
            ["channel"] = Value.Of(question.Channel),
            ["with"] = new Value.Map(question.With),
        }),
        FlowJson.Default.Value);
}
