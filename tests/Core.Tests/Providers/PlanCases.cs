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
        var hello = new Content.Text("Hello");
        var service = Accounts.Secrets(("AccountSid", "AC00"), ("AuthToken", "twilio-secret"), ("MessagingServiceSid", "MG00"));
        return
        [
            ("sms-text", sms, Phone, new Content.Text("Grüße & 100% = 😀\n+1")),
            ("sms-picture-with-caption", sms, Phone, Image with { Caption = "The box" }),
            ("sms-picture", sms, Phone, Image),
            ("sms-location", sms, Phone, Place),
            ("sms-choice", sms, Phone, Three),
            ("sms-template", sms, Phone, new Content.Template("HX01", "en", ["Ada", "5 \"pm\""])),
            ("sms-template-without-parameters", sms, Phone, new Content.Template("HX01", "en", [])),
            ("whatsapp-text", Accounts.TwilioWhatsApp, Phone, hello),
            ("whatsapp-to-a-user-id", Accounts.TwilioWhatsApp, "DE.1234abcd", hello),
            ("by-a-messaging-service", sms with { Secrets = service }, Phone, hello),
            ("to-another-api", sms with { ApiBase = new Uri("http://127.0.0.1:5005/twilio/") }, Phone, hello),
            ("callback-with-query-and-settings", sms with { WebhookUrl = new Uri("https://chat.example.com/w?key=1#rc=3&rp=all") }, Phone, hello),
            ("no-callback", sms with { WebhookUrl = null }, Phone, hello),
        ];
    }

    public static IEnumerable<(string Name, Account Account, string To, Content Content)> WhatsApp()
    {
        var cloud = Accounts.WhatsApp;
        var hours = Enumerable.Range(9, 4).Select(hour => new ChoiceOption($"h{hour}", $"{hour}:00"));
        return
        [
            ("text", cloud, Phone, new Content.Text("Grüße \"😀\"\n+1")),
            ("to-a-user-id", cloud, "DE.1234abcd", new Content.Text("Hello")),
            ("to-another-api", cloud with { ApiBase = new Uri("http://127.0.0.1:5005/whatsapp/") }, Phone, new Content.Text("Hello")),
            ("picture-by-link", cloud, Phone, Image with { Caption = "The box", FileName = "a.jpg" }),
            ("file-by-id", cloud, Phone, AtMeta(MediaType.File) with { FileName = "Rechnung.pdf", Caption = "Invoice" }),
            ("voice-note", cloud, Phone, AtMeta(MediaType.Audio)),
            ("sticker", cloud, Phone, AtMeta(MediaType.Sticker)),
            ("video", cloud, Phone, new Content.Media(MediaType.Video, new MediaSource.Link(Picture))),
            ("location", cloud, Phone, Place),
            ("location-without-name", cloud, Phone, new Content.Location(0.5, -0.25)),
            ("buttons", cloud, Phone, Three),
            ("list-of-many", cloud, Phone, new Content.Choice("Which hour?", [.. hours])),
            ("list-for-descriptions", cloud, Phone, Three with { Options = [new("a", "Red") { Description = "Like a rose" }, new("b", "Green")] }),
            ("template", cloud, Phone, new Content.Template("parcel_sent", "en_US", ["Ada", "Monday"])),
            ("template-without-parameters", cloud, Phone, new Content.Template("hello_world", "en_US", [])),
            ("contacts", cloud, Phone, new Content.ContactCards([new("Grace", ["+15550001111"], ["grace@example.com"]), new("Alan", [], [])])),
        ];
    }

    public static OutboundMessage Message(Account account, string to, Content content) =>
        new(OutboxId.Parse("a-abcdefghijklmnopqrstuvwxyz.12.3"), new Address(account.Id, account.Channel, to), content, Purpose.Service);

    private static Content.Media Image { get; } = new(MediaType.Image, new MediaSource.Link(Picture));

    private static Content.Location Place { get; } = new(48.137154, 11.576124) { Name = "Marienplatz", Address = "80331 München" };

    private static Content.Media AtMeta(MediaType type) => new(type, new MediaSource.ProviderMedia("M1"));
}
