using System.Text.Json;

namespace Messaging.Providers.WhatsApp;

// Who wrote a message: the message names a number, an id, or neither, and the list of contacts beside it knows the rest.
internal sealed record WhatsAppSender(string Handle, string? UserId, string? Name)
{
    public static WhatsAppSender Of(JsonElement message, WhatsAppValue value)
    {
        var phone = message.Word("from");
        var contact = Contact(phone, message.Word("from_user_id"), [.. value.Value.Items("contacts")]);
        var userId = WhatsAppHandle.UserId(message.Word("from_user_id")) ?? WhatsAppHandle.UserId(contact?.Word("user_id"));
        var handle = WhatsAppHandle.Of(phone ?? contact?.Word("wa_id"), userId) ?? throw new UnreadableException("It has no sender.");
        return new(handle, userId == handle ? null : userId, contact?.Get("profile")?.Word("name"));
    }

    // An edit may come beside the contact of somebody else: one that contradicts the message is not the sender's.
    private static JsonElement? Contact(string? phone, string? userId, IReadOnlyList<JsonElement> contacts)
    {
        var fitting = contacts.Where(contact =>
            Agree(phone, contact.Word("wa_id")) && Agree(userId, contact.Word("user_id"))).ToList();
        return fitting.Count == 1 ? fitting[0] : null;
    }

    private static bool Agree(string? said, string? listed) => said is null || listed is null || said == listed;
}
