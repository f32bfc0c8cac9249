using System.Text.Json;
using Messaging.Messages;

namespace Messaging.Providers.WhatsApp;

internal static class WhatsAppContacts
{
    public static Content.ContactCards Of(JsonElement message) => message.Items("contacts").Select(Card).ToList() is { Count: > 0 } people
        ? new(people)
        : throw new UnreadableException("contacts is empty.");

    private static ContactCard Card(JsonElement contact)
    {
        var phones = Each(contact, "phones", phone => phone.Word("phone") ?? phone.Word("wa_id"));
        var emails = Each(contact, "emails", email => email.Word("email"));
        return new(Name(contact) ?? phones.Concat(emails).FirstOrDefault() ?? "", phones, emails);
    }

    private static IReadOnlyList<string> Each(JsonElement contact, string list, Func<JsonElement, string?> read) =>
        [.. contact.Items(list).Select(read).OfType<string>()];

    private static string? Name(JsonElement contact)
    {
        var name = contact.Get("name");
        var parts = string.Join(' ', new[] { name?.Word("first_name"), name?.Word("last_name") }.OfType<string>());
        return name?.Word("formatted_name") ?? (parts.Length > 0 ? parts : FromVcard(contact.Text("vcard") ?? ""));
    }

    // https://www.rfc-editor.org/rfc/rfc6350#section-6.2.1; a customer who shares himself on request sends a vCard and no name.
    private static string? FromVcard(string card) => card
        .Split('\n')
        .Select(line => line.Split(':', 2))
        .Where(line => line.Length == 2 && string.Equals(line[0].Split(';')[0], "FN", StringComparison.OrdinalIgnoreCase))
        .Select(line => line[1].Trim())
        .FirstOrDefault(name => name.Length > 0);
}
