using Messaging.Messages;
using Messaging.Outbound;

namespace Messaging.Core.Tests.Providers;

internal static class OwnPlanCases
{
    public static IEnumerable<PlanCase> All()
    {
        var own = Accounts.Own;
        ChoiceOption open = new("page", "Our page") { Action = new OptionAction.Open(new Uri("https://example.com/")) };
        Content.Card card = new("Blue box", "With a lid", PlanCase.Picture, [new("blue", "Take it"), open]);
        return
        [
            new("text", own, "anna", new Content.Text("Grüße \"😀\"\n+1")),
            new("text-while-the-key-is-changed", own with { Secrets = OwnSignatureTests.BothKeys }, "anna", new Content.Text("Hello")),
            new("text-that-is-a-code", own, "anna", new Content.Text("123456")) { Purpose = Purpose.Code },
            new("text-to-an-address-with-a-slash", own with { ApiBase = new Uri("http://127.0.0.1:5005/own/") }, "+49 151/1", new Content.Text("Hello")),
            new("picture", own, "anna", PlanCase.Image with { Caption = "A hat", FileName = "hat.jpg" }),
            new("film", own, "anna", new Content.Media(MediaType.Video, new MediaSource.Link(PlanCase.Picture)) { Poster = PlanCase.Picture }),
            new("reaction", own, "anna", new Content.Reaction("m-1", "👍")),
            new("location", own, "anna", PlanCase.Place),
            new("choice", own, "anna", PlanCase.Three),
            new("choice-that-opens-dials-and-asks", own, "anna", new Content.Choice("How?",
            [
                open,
                new("call", "Call us") { Action = new OptionAction.Dial("+4989123456") },
                new("here", "Where I am") { Action = new OptionAction.SharePlace(), Description = "On the map" },
            ])),
            new("card", own, "anna", card),
            new("carousel", own, "anna", new Content.Carousel([card, new Content.Card("Red box", null, null, [new("red", "Take it")])]) { Body = "Which one?" }),
            new("template", own, "anna", new Content.Template("news_for_you", "en", [new TemplateValue.Phrase("Your order has arrived.")])),
            new("contacts", own, "anna", new Content.ContactCards([new("Ben", ["+4915112345678"], [])])),
            new("raw", own, "anna", new Content.Text("Hello") { Raw = new RawPayload("own", """{"kind":"hologram","of":"a hat"}""") }),
            new("raw-of-another", own, "anna", new Content.Text("Hello") { Raw = new RawPayload("line", "{}") }),
        ];
    }
}
