using Messaging.Messages;

namespace Messaging.Core.Tests.Providers;

internal static class WhatsAppPlanCases
{
    public static IEnumerable<PlanCase> All()
    {
        var cloud = Accounts.WhatsApp;
        var hours = Enumerable.Range(9, 4).Select(hour => new ChoiceOption($"h{hour}", $"{hour}:00"));
        return
        [
            new("text", cloud, PlanCase.Phone, new Content.Text("Grüße \"😀\"\n+1")),
            new("to-a-user-id", cloud, "DE.1234abcd", new Content.Text("Hello")),
            new("to-another-api", cloud with { ApiBase = new Uri("http://127.0.0.1:5005/whatsapp/") }, PlanCase.Phone, new Content.Text("Hello")),
            new("picture-by-link", cloud, PlanCase.Phone, PlanCase.Image with { Caption = "The box", FileName = "a.jpg" }),
            new("file-by-id", cloud, PlanCase.Phone, AtMeta(MediaType.File) with { FileName = "Rechnung.pdf", Caption = "Invoice" }),
            new("voice-note", cloud, PlanCase.Phone, AtMeta(MediaType.Audio)),
            new("sticker", cloud, PlanCase.Phone, AtMeta(MediaType.Sticker)),
            new("video", cloud, PlanCase.Phone, new Content.Media(MediaType.Video, new MediaSource.Link(PlanCase.Picture))),
            .. PlanCase.Media("captioned-", cloud, PlanCase.Phone, MediaType.Video),
            new("location", cloud, PlanCase.Phone, PlanCase.Place),
            new("location-without-name", cloud, PlanCase.Phone, new Content.Location(0.5, -0.25)),
            new("buttons", cloud, PlanCase.Phone, PlanCase.Three),
            new("list-of-many", cloud, PlanCase.Phone, new Content.Choice("Which hour?", [.. hours])),
            new("list-for-descriptions", cloud, PlanCase.Phone, PlanCase.Three with { Options = [new("a", "Red") { Description = "Like a rose" }, new("b", "Green")] }),
            new("button-that-opens", cloud, PlanCase.Phone, new Content.Choice("All of it stands there.", [Page])),
            new("button-that-asks-for-a-place", cloud, PlanCase.Phone, new Content.Choice("Where are you?", [new("here", "Share") { Action = new OptionAction.SharePlace() }])),
            new("card", cloud, PlanCase.Phone, Box),
            new("card-that-opens", cloud, PlanCase.Phone, Box with { Picture = null, Options = [Page] }),
            new("card-without-buttons", cloud, PlanCase.Phone, Box with { Options = [] }),
            new("card-of-words", cloud, PlanCase.Phone, Box with { Picture = null, Options = [] }),
            new("carousel", cloud, PlanCase.Phone, new Content.Carousel([Box, Box with { Title = "Red box", Body = null, Options = [new("red", "Take it"), new("why", "Tell me more")] }]) { Body = "Which one?" }),
            new("carousel-that-opens", cloud, PlanCase.Phone, new Content.Carousel([Box with { Options = [Page] }, Box with { Body = "With\n\na lid", Options = [Page with { Id = "other" }] }]) { Body = "Which one?" }),
            new("reaction", cloud, PlanCase.Phone, new Content.Reaction("wamid.thanks", "👍")),
            new("reaction-taken-back", cloud, PlanCase.Phone, new Content.Reaction("wamid.thanks", null)),
            new("template", cloud, PlanCase.Phone, new Content.Template("parcel_sent", "en_US", [new TemplateValue.Phrase("Ada"), new TemplateValue.Phrase("Monday\n\tmorning,      or later")])),
            new("template-with-everything", cloud, PlanCase.Phone, new Content.Template("order_sent", "pt-BR", [new TemplateValue.Money(12.5m, "BRL", "R$ 12,50"), new TemplateValue.Date("9 de março")])
            {
                Header = new TemplateValue.Medium(PlanCase.Image),
                Buttons = [new TemplateButton.Copies(2, "SAVE10"), new TemplateButton.Answers(0, "stop"), new TemplateButton.Opens(1, "orders/12")],
            }),
            new("template-that-names", cloud, PlanCase.Phone, new Content.Template("appointment", "en", [new TemplateValue.Phrase("Ada") { Name = "name" }])
            {
                Header = new TemplateValue.Spot(PlanCase.Place),
            }),
            new("template-with-a-file", cloud, PlanCase.Phone, new Content.Template("invoice", "en", [])
            {
                Header = new TemplateValue.Medium(AtMeta(MediaType.File) with { FileName = "Invoice.pdf" }),
            }),
            new("template-with-a-title", cloud, PlanCase.Phone, new Content.Template("news", "en", []) { Header = new TemplateValue.Phrase("March") }),
            new("template-without-parameters", cloud, PlanCase.Phone, new Content.Template("hello_world", "en_US", [])),
            new("raw", cloud, PlanCase.Phone, new Content.Text("Hello") { Raw = new RawPayload("whatsapp", """{"to":"15550009999","recipient":"DE.1","type":"interactive","interactive":{"type":"flow"}}""") }),
            new("raw-of-another-provider", cloud, PlanCase.Phone, new Content.Text("Hello") { Raw = new RawPayload("twilio", "{}") }),
            new("contacts", cloud, PlanCase.Phone, new Content.ContactCards([new("Grace", ["+15550001111"], ["grace@example.com"]), new("Alan", [], [])])),
        ];
    }

    private static ChoiceOption Page { get; } = new("page", "Our page") { Action = new OptionAction.Open(new Uri("https://example.com/a b")) };

    private static Content.Card Box { get; } = new("Blue box", "With a lid", PlanCase.Picture, [new("blue", "Take it"), new("more", "Tell me more")]);

    private static Content.Media AtMeta(MediaType type) => new(type, new MediaSource.ProviderMedia("M1"));
}
