using Messaging.Messages;
using Messaging.Providers;

namespace Messaging.Core.Tests.Providers;

internal static class TwilioPlanCases
{
    private static readonly HttpReply Nothing = new(200, new Dictionary<string, string>(), """{"contents":[],"meta":{}}""");
    private static readonly HttpReply Made = new(201, new Dictionary<string, string>(), """{"sid":"HXmade"}""");

    public static IEnumerable<PlanCase> All()
    {
        var sms = Accounts.TwilioSms;
        var hello = new Content.Text("Hello");
        var service = Accounts.Secrets(("AccountSid", "AC00"), ("AuthToken", "twilio-secret"), ("MessagingServiceSid", "MG00"));
        var whatsApp = Accounts.TwilioWhatsApp;
        return
        [
            new("sms-text", sms, PlanCase.Phone, new Content.Text("Grüße & 100% = 😀\n+1")),
            new("sms-picture-with-caption", sms, PlanCase.Phone, PlanCase.Image with { Caption = "The box" }),
            new("sms-picture", sms, PlanCase.Phone, PlanCase.Image),
            .. PlanCase.Media("sms-", sms, PlanCase.Phone, MediaType.Audio, MediaType.Video, MediaType.File, MediaType.Sticker),
            .. PlanCase.Media("whatsapp-", whatsApp, PlanCase.Phone, MediaType.Image, MediaType.Audio, MediaType.Video, MediaType.File, MediaType.Sticker),
            new("sms-location", sms, PlanCase.Phone, PlanCase.Place),
            new("sms-choice", sms, PlanCase.Phone, PlanCase.Three),
            new("sms-template", sms, PlanCase.Phone, new Content.Template("HX01", "en", [new TemplateValue.Phrase("Ada"), new TemplateValue.Phrase("5 \"pm\"")])),
            new("whatsapp-template", Accounts.TwilioWhatsApp, PlanCase.Phone, new Content.Template("HX01", "de", [new TemplateValue.Phrase("Ada\nLovelace"), new TemplateValue.Money(12.5m, "EUR", "12,50 €") { Name = "price" }])
            {
                Header = new TemplateValue.Medium(PlanCase.Image),
                Buttons = [new TemplateButton.Opens(1, "orders/12")],
            }),
            new("sms-template-without-parameters", sms, PlanCase.Phone, new Content.Template("HX01", "en", [])),
            new("raw", sms, PlanCase.Phone, hello with { Raw = new RawPayload("twilio", """{"To":"+15550009999","From":"+15550008888","MediaUrl":["https://a.example/1.jpg","https://a.example/2.jpg"],"SendAsMms":true,"ContentVariables":{"1":"Ada"}}""") }),
            new("raw-of-another-provider", sms, PlanCase.Phone, hello with { Raw = new RawPayload("whatsapp", "{}") }),
            new("whatsapp-buttons", whatsApp, PlanCase.Phone, PlanCase.Three with { Body = "Which one?\n\nTake your time." }) { Replies = [Nothing, Made] },
            new("whatsapp-list", whatsApp, PlanCase.Phone, PlanCase.Three with { Options = [new("a", "Red") { Description = "Like a\nrose" }, new("b", "Green")] }) { Replies = [Nothing, Made] },
            new("whatsapp-button-that-opens", whatsApp, PlanCase.Phone, new Content.Choice("All of it stands there.", [new("p", "Our page") { Action = new OptionAction.Open(new Uri("https://example.com/orders/12?a=b#c")) }])) { Replies = [Nothing, Made] },
            new("whatsapp-location", whatsApp, PlanCase.Phone, PlanCase.Place) { Replies = [Nothing, Made] },
            new("whatsapp-text", Accounts.TwilioWhatsApp, PlanCase.Phone, hello),
            new("whatsapp-to-a-user-id", Accounts.TwilioWhatsApp, "DE.1234abcd", hello),
            new("by-a-messaging-service", sms with { Secrets = service }, PlanCase.Phone, hello),
            new("to-another-api", sms with { ApiBase = new Uri("http://127.0.0.1:5005/twilio/") }, PlanCase.Phone, hello),
            new("callback-with-query-and-settings", sms with { WebhookUrl = new Uri("https://chat.example.com/w?key=1#rc=3&rp=all") }, PlanCase.Phone, hello),
            new("no-callback", sms with { WebhookUrl = null }, PlanCase.Phone, hello),
        ];
    }
}
