using System.Text.Json;
using Messaging.Messages;

namespace Messaging.Providers.Messenger;

// https://developers.facebook.com/documentation/business-messaging/messenger-platform/webhooks/webhook-events/messages and its
// neighbours; https://developers.facebook.com/documentation/business-messaging/instagram-messaging/webhooks for Instagram.
internal static class MessengerMessages
{
    public static IEnumerable<Inbound> Of(JsonElement message, MessengerEvent one)
    {
        if (message.Is("is_echo"))
        {
            return MessengerEchoes.Of(message, one);
        }

        var id = one.IdOf(message);
        return message.Is("is_deleted")
            ? [new Inbound.Deletion($"{id}.deleted", one.Sender, one.At, id)]
            : MessengerContent.Of(message).Select((content, index) => Said(index == 0 ? id : $"{id}.{index}", content, one) with
            {
                ReplyTo = message.Get("reply_to")?.Word("mid"),
                Referral = MessengerReferral.OfMessage(message),
            });
    }

    // A button, the button that starts a conversation, an entry of a menu.
    public static IEnumerable<Inbound> Postback(JsonElement postback, MessengerEvent one)
    {
        var label = postback.Word("title");
        var payload = postback.Word("payload") ?? label ?? throw new UnreadableException("It has neither payload nor title.");
        return [Said(one.IdOf(postback), new Content.ChoiceReply(payload, label ?? payload), one) with { Referral = MessengerReferral.In(postback) }];
    }

    // https://developers.facebook.com/documentation/business-messaging/messenger-platform/webhooks/webhook-events/messaging_referrals:
    // somebody whom we know came back by a link or an advertisement, and has not written yet. It opens the window as a message does.
    public static IEnumerable<Inbound> Arrived(JsonElement referral, MessengerEvent one)
    {
        var by = MessengerReferral.Of(referral);
        var reference = by.Reference ?? by.Source;
        return [Said(one.IdOf(referral), new Content.ChoiceReply(reference, by.Headline ?? reference), one) with { Referral = by }];
    }

    public static IEnumerable<Inbound> Reaction(JsonElement reaction, MessengerEvent one)
    {
        var emoji = reaction.Word("action") == "unreact" ? null : reaction.Word("emoji") ?? reaction.Required("reaction");
        return [new Inbound.Reaction(Elements.KeyOf(one.Element), one.Sender, one.At, reaction.Required("mid"), emoji)];
    }

    public static IEnumerable<Inbound> Edit(JsonElement edit, MessengerEvent one)
    {
        var text = edit.Text("text") ?? throw new UnreadableException("text is missing.");
        return [new Inbound.Edit(Elements.KeyOf(one.Element), one.Sender, one.At, edit.Required("mid"), new Content.Text(text))];
    }

    private static Inbound.Message Said(string id, Content content, MessengerEvent one) =>
        new(id, one.Sender, one.At, content) { Overheard = one.OnStandby };
}
