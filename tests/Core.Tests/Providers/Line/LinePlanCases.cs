using Messaging.Messages;
using NodaTime;

namespace Messaging.Core.Tests.Providers;

internal static class LinePlanCases
{
    public const string Anna = "U4af4980629d1b7a4a5c0dd0bb23d6f1e";

    public static ReplyContext Fresh { get; } = new("593436378864812122", PlanCase.Now - Duration.FromSeconds(59)) { Token = "reply-token", Quote = "quote-token" };

    public static IEnumerable<PlanCase> All()
    {
        var line = Accounts.Line;
        ChoiceOption open = new("page", "Our page") { Action = new OptionAction.Open(new Uri("https://example.com/seite ä")) };
        ChoiceOption dial = new("call", "Call us") { Action = new OptionAction.Dial("+4989123456") };
        ChoiceOption place = new("here", "Where I am") { Action = new OptionAction.SharePlace() };
        var five = Enumerable.Range(9, 5).Select(hour => new ChoiceOption($"h{hour}", $"{hour}:00")).ToList();
        Content.Card card = new("Blue box", "With a lid", PlanCase.Picture, [new("blue", "Take it"), open]);
        return
        [
            new("text", line, Anna, new Content.Text("Grüße \"😀\"\n+1")),
            new("text-while-the-token-holds", line, Anna, new Content.Text("Hello")) { Context = Fresh },
            new("text-when-the-token-is-old", line, Anna, new Content.Text("Hello")) { Context = Fresh with { At = PlanCase.Now - Duration.FromMinutes(1) } },
            new("text-to-another-api", line with { ApiBase = new Uri("http://127.0.0.1:5005/line/") }, Anna, new Content.Text("Hello")),
            new("picture", line, Anna, PlanCase.Image),
            new("film", line, Anna, new Content.Media(MediaType.Video, new MediaSource.Link(new Uri("https://cdn.example.com/a.mp4"))) { Poster = PlanCase.Picture }),
            new("recording", line, Anna, new Content.Media(MediaType.Audio, new MediaSource.Link(new Uri("https://cdn.example.com/a.m4a")))),
            new("sticker", line, Anna, new Content.Media(MediaType.Sticker, new MediaSource.ProviderMedia("446/1988"))),
            new("location", line, Anna, PlanCase.Place),
            new("location-without-name", line, Anna, new Content.Location(0.5, -0.25)),
            new("buttons", line, Anna, PlanCase.Three),
            new("buttons-that-open-and-dial", line, Anna, new Content.Choice("How?", [open, dial, new("no", "Not at all")])),
            new("quick-replies-for-many", line, Anna, new Content.Choice("Which hour?", five)),
            new("quick-replies-for-a-long-question", line, Anna, PlanCase.Three with { Body = new string('x', 161) }),
            new("quick-replies-that-ask-for-a-place", line, Anna, new Content.Choice("Where?", [place, new("no", "I say it")])),
            new("card", line, Anna, card),
            new("card-of-a-title", line, Anna, new Content.Card("Blue box", null, null, [new("blue", "Take it")])),
            new("carousel", line, Anna, new Content.Carousel([card, card with { Title = "Red box", Options = [new("red", "Take it"), dial] }])),
            new("raw", line, Anna, new Content.Text("Hello") { Raw = new RawPayload("line", """{"type":"flex","altText":"Hello","contents":{"type":"bubble"}}""") }),
            new("raw-of-another", line, Anna, new Content.Text("Hello") { Raw = new RawPayload("telegram", "{}") }),
        ];
    }
}
