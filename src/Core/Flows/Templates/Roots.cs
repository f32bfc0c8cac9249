namespace Messaging.Flows.Templates;

/// <summary>The places outside of a flow that its templates and conditions may read. No variable may bear one of these names.</summary>
internal static class Roots
{
    /// <summary>Fields of the contact; the only root that a flow may also write.</summary>
    public const string Contact = "contact";

    /// <summary>Of the contact, a list that flows read, and change by the step <c>tag</c> alone.</summary>
    public const string Tags = "tags";

    /// <summary>What the host tells of the conversation.</summary>
    public const string Conversation = "conversation";

    /// <summary>What the customer's page or app says of where he writes.</summary>
    public const string Context = "context";

    /// <summary>What the flow began by: <c>event.text</c> of a message, <c>event.tag</c>, what a webhook told.</summary>
    public const string Event = "event";

    /// <summary>The company's settings for flows.</summary>
    public const string Settings = "settings";

    /// <summary>Calendars by name: <c>hours.support.open</c>, <c>hours.support.next</c>.</summary>
    public const string Hours = "hours";

    /// <summary>The channel that the customer used last, by its name.</summary>
    public const string Channel = "channel";

    /// <summary>The customer's language.</summary>
    public const string Language = "language";

    /// <summary>The contact's field that holds his language; what is written there becomes a tag.</summary>
    public const string LanguageField = "language";

    /// <summary>The contact's field that says how he wants to be addressed.</summary>
    public const string ToneField = "tone";

    public static IReadOnlyList<string> All { get; } = [Contact, Conversation, Context, Event, Settings, Hours, Channel, Language];

    /// <summary>The fields of the conversation.</summary>
    public static IReadOnlyList<string> ConversationFields { get; } = ["id", "account", "reference", "said", "brand", "intent", "campaign"];

    /// <summary>What is wrong with reading this path, as far as can be known without running; nothing when it may be read.</summary>
    public static string? Problem(ValuePath path) => (path.Root, path.Rest) switch
    {
        (Contact or Conversation or Context or Event or Settings, []) => $"'{path.Root}' holds fields; name one, such as {path.Root}.name.",
        (Conversation, [var field, ..]) when !ConversationFields.Contains(field) => $"A conversation has no '{field}'.{Nearest.Hint(field, ConversationFields)}",
        (Hours, [_, "open" or "next"]) => null,
        (Hours, _) => "Of business hours there are hours.<calendar>.open and hours.<calendar>.next.",
        (Channel or Language, [_, ..]) => $"'{path.Root}' is a single value without fields.",
        _ => null,
    };
}
