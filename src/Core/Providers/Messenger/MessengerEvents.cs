using System.Text.Json;
using Messaging.Messages;

namespace Messaging.Providers.Messenger;

// What kind of event it is says the field that it has.
internal static class MessengerEvents
{
    private static readonly Dictionary<string, Func<JsonElement, MessengerEvent, IEnumerable<Inbound>>> Kinds = new()
    {
        ["message"] = MessengerMessages.Of,
        ["message_edit"] = MessengerMessages.Edit,
        ["postback"] = MessengerMessages.Postback,
        ["referral"] = MessengerMessages.Arrived,
        ["reaction"] = MessengerMessages.Reaction,
        ["read"] = MessengerReceipts.Read,
        ["delivery"] = MessengerReceipts.Delivered,
        ["optin"] = OptIn,
    };

    // Nothing follows from these: who may answer shows in where the messages arrive.
    private static readonly string[] News =
    [
        "pass_thread_control", "take_thread_control", "request_thread_control", "app_roles", "policy-enforcement", "policy_enforcement",
        "account_linking", "game_play", "response_feedback", "messaging_feedback",
    ];

    public static IEnumerable<Inbound> Of(MessengerEvent one)
    {
        foreach (var (name, read) in Kinds)
        {
            if (one.Element.Get(name) is { } part)
            {
                return [.. read(part, one).Select(inbound => inbound.To is null ? inbound with { To = one.Page } : inbound)];
            }
        }

        return News.FirstOrDefault(name => one.Element.Get(name) is not null) is { } news
            ? [new Inbound.Notice(Named(news, one.Element.Get(news)!.Value)) { To = one.Page }]
            : throw new UnreadableException("It is no event that is known.");
    }

    private static string Named(string news, JsonElement part) =>
        part.ValueKind == JsonValueKind.Object && part.Word("action") is { } action ? $"{news}.{action}" : news;

    // https://developers.facebook.com/documentation/business-messaging/messenger-platform/webhooks/webhook-events/messaging_optins:
    // marketing messages on one topic. What else is called so is a plug-in's click, which a message follows.
    private static IEnumerable<Inbound> OptIn(JsonElement optin, MessengerEvent one)
    {
        if (optin.Word("type") != "notification_messages")
        {
            return [new Inbound.Notice("optin")];
        }

        var wanted = optin.Word("notification_messages_status")?.StartsWith("STOP", StringComparison.Ordinal) != true;
        var scope = optin.Word("payload") is { } topic ? $"notification_messages.{topic}" : "notification_messages";
        return [new Inbound.Consent(one.IdOf(optin), one.Sender, one.At, wanted, scope)];
    }
}
