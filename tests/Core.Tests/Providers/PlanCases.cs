using Messaging.Channels;
using Messaging.Messages;
using Messaging.Outbound;

namespace Messaging.Core.Tests.Providers;

internal static class PlanCases
{
    public const string Phone = "+4915112345678";

    private static readonly Uri Picture = new("https://cdn.example.com/a b.jpg?x=1&y=2");

    public static Content.Choice Three { get; } = new("Which one?", [new("a", "Red"), new("b", "Green"), new("c", "Blue")]);

    public static IEnumerable<(string Name, Account Account, string To, Content Content)> Twilio()
    {
        var sms = Accounts.TwilioSms;
        yield return ("sms-text", sms, Phone, new Content.Text("Grüße & 100% = 😀\n+1"));
        yield return ("sms-picture-with-caption", sms, Phone, Image with { Caption = "The box" });
        yield return ("sms-picture", sms, Phone, Image);
        yield return ("sms-location", sms, Phone, Place);
        yield return ("sms-choice", sms, Phone, Three);
        yield return ("sms-template", sms, Phone, new Content.Template("HX01", "en", ["Ada", "5 \"pm\""]));
        yield return ("sms-template-without-parameters", sms, Phone, new Content.Template("HX01", "en", []));
        yield return ("whatsapp-text", Accounts.TwilioWhatsApp, Phone, new Content.Text("Hello"));
        yield return ("whatsapp-to-a-user-id", Accounts.TwilioWhatsApp, "DE.1234abcd", new Content.Text("Hello"));
        yield return ("by-a-messaging-service", sms with { Secrets = Accounts.Secrets(("AccountSid", "AC00"), ("AuthToken", "twilio-secret"), ("MessagingServiceSid", "MG00")) }, Phone, new Content.Text("Hello"));
        yield return ("to-another-api", sms with { ApiBase = new Uri("http://127.0.0.1:5005/twilio/") }, Phone, new Content.Text("Hello"));
        yield return ("callback-with-query-and-settings", sms with { WebhookUrl = new Uri("https://chat.example.com/w?key=1#rc=3&rp=all") }, Phone, new Content.Text("Hello"));
        yield return ("no-callback", sms with { WebhookUrl = null }, Phone, new Content.Text("Hello"));
    }

    public static IEnumerable<(string Name, Account Account, string To, Content Content)> WhatsApp()
    {
        var cloud = Accounts.WhatsApp;
        yield return ("text", cloud, Phone, new Content.Text("Grüße \"😀\"\n+1"));
        yield return ("to-a-user-id", cloud, "DE.1234abcd", new Content.Text("Hello"));
        yield return ("to-another-api", cloud with { ApiBase = new Uri("http://127.0.0.1:5005/whatsapp/") }, Phone, new Content.Text("Hello"));
        yield return ("picture-by-link", cloud, Phone, Image with { Caption = "The box", FileName = "a.jpg" });
        yield return ("file-by-id", cloud, Phone, new Content.Media(MediaType.File, new MediaSource.ProviderMedia("M7")) { FileName = "Rechnung.pdf", Caption = "Invoice" });
        yield return ("voice-note", cloud, Phone, new Content.Media(MediaType.Audio, new MediaSource.ProviderMedia("M8")));
        yield return ("sticker", cloud, Phone, new Content.Media(MediaType.Sticker, new MediaSource.ProviderMedia("M9")));
        yield return ("video", cloud, Phone, new Content.Media(MediaType.Video, new MediaSource.Link(Picture)));
        yield return ("location", cloud, Phone, Place);
        yield return ("location-without-name", cloud, Phone, new Content.Location(0.5, -0.25));
        yield return ("buttons", cloud, Phone, Three);
        yield return ("list-of-many", cloud, Phone, new Content.Choice("Which hour?", [.. Enumerable.Range(9, 4).Select(hour => new ChoiceOption($"h{hour}", $"{hour}:00"))]));
        yield return ("list-for-descriptions", cloud, Phone, new Content.Choice("Which?", [new("a", "Red") { Description = "Like a rose" }, new("b", "Green")]));
        yield return ("template", cloud, Phone, new Content.Template("parcel_sent", "en_US", ["Ada", "Monday"]));
        yield return ("template-without-parameters", cloud, Phone, new Content.Template("hello_world", "en_US", []));
        yield return ("contacts", cloud, Phone, new Content.ContactCards([new("Grace Hopper", ["+15550001111"], ["grace@example.com"]), new("Alan", [], [])]));
    }

    public static OutboundMessage Message(Account account, string to, Content content) =>
        new(OutboxId.Parse("a-abcdefghijklmnopqrstuvwxyz.12.3"), new Address(account.Id, account.Channel, to), content, Purpose.Service);

    private static Content.Media Image { get; } = new(MediaType.Image, new MediaSource.Link(Picture));

    private static Content.Location Place { get; } = new(48.137154, 11.576124) { Name = "Marienplatz", Address = "80331 München" };
}
