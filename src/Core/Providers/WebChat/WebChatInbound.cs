using System.Text.Json;
using Messaging.Channels;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Providers.WebChat;

// { "id": "...", "text": "..." } or { "id": "...", "choice": { "id": "...", "label": "..." } }, and beside either a "name" and
// a "context": what the page knows of the customer, as one object of strings.
internal static class WebChatInbound
{
    private const int LongestId = 64;
    private const int LongestText = 10_000;
    private const int LongestName = 100;
    private const int LongestOption = 256;
    private const int LongestContext = 4000;

    public static Inbound Parse(Webhook webhook, Account account, Instant now) => Read(webhook) switch
    {
        Inbound.Message message when WebChatSignature.Session(webhook, account) is { } session => message with { From = session, At = now },
        Inbound.Message => new Inbound.Unreadable("Authorization: it proves no session.", webhook.Text),
        var unreadable => unreadable,
    };

    // All but who wrote it and when, which stand in no body.
    public static Inbound Read(Webhook webhook)
    {
        try
        {
            using var document = JsonReading.Document(webhook);
            var body = document.RootElement;
            return new Inbound.Message(Limited(body, "id", LongestId), "", default, Said(body))
            {
                Name = body.Get("name") is null ? null : Limited(body, "name", LongestName),
                Referral = body.Get("context") is { } context ? new Referral("context", Flat(context), null, null) : null,
            };
        }
        catch (JsonException)
        {
            return new Inbound.Unreadable("The body is no JSON.", webhook.Text);
        }
        catch (UnreadableException exception)
        {
            return new Inbound.Unreadable(exception.Message, webhook.Text);
        }
    }

    private static Content Said(JsonElement body) => (body.Get("text"), body.Get("choice")) switch
    {
        ({ }, null) => new Content.Text(Limited(body, "text", LongestText)),
        (null, { ValueKind: JsonValueKind.Object } choice) => new Content.ChoiceReply(
            Limited(choice, "id", LongestOption, "choice."), Limited(choice, "label", LongestOption, "choice.")),
        (null, null) => throw new UnreadableException("text: it is missing, and so is choice."),
        (null, _) => throw new UnreadableException("choice: an object with id and label is expected."),
        _ => throw new UnreadableException("choice: it stands beside text; one of them is the message."),
    };

    private static string Limited(JsonElement parent, string name, int longest, string path = "") =>
        parent.Get(name) is { ValueKind: JsonValueKind.String } value
        && JsonStrings.Of(value) is { Length: > 0 } text
        && text.Length <= longest
            ? text
            : throw new UnreadableException($"{path}{name}: a string of 1 to {longest} characters is expected.");

    private static string Flat(JsonElement context) =>
        context.ValueKind == JsonValueKind.Object
        && context.EnumerateObject().All(field => field.Value.ValueKind == JsonValueKind.String)
        && context.GetRawText() is { Length: <= LongestContext } text
            ? text
            : throw new UnreadableException($"context: an object of strings, of at most {LongestContext} characters, is expected.");
}
