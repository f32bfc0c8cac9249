using Messaging.Messages;
using Messaging.Providers;

namespace Messaging.Core.Tests.Providers;

internal static class TelegramPlanCases
{
    public const string Anna = "5000000001";

    public static IEnumerable<PlanCase> All()
    {
        var bot = Accounts.Telegram;
        ChoiceOption open = new("page", "Our page") { Action = new OptionAction.Open(new Uri("https://example.com/seite ä")) };
        ChoiceOption place = new("here", "Where I am") { Action = new OptionAction.SharePlace() };
        ReplyContext tap = new("4382bfdwdsb323b2d9", PlanCase.Now) { Token = "4382bfdwdsb323b2d9" };
        return
        [
            new("text", bot, Anna, new Content.Text("Grüße \"😀\"\n+1 <b>*")),
            new("text-after-a-tap", bot, Anna, new Content.Text("Hello")) { Context = tap },
            new("text-by-a-business", bot, Anna, new Content.Text("Hello")) { Context = tap with { Token = null, Via = "conn-1" } },
            new("text-to-a-group", bot, "-987654", new Content.Text("Hello")) { Replies = [Moved] },
            new("text-to-a-group-that-is-gone", bot, "-987654", new Content.Text("Hello")) { Replies = [Gone] },
            new("buttons-to-a-group", bot, "-987654", PlanCase.Three) { Replies = [Moved], Context = tap },
            new("text-to-another-api", bot with { ApiBase = new Uri("http://127.0.0.1:5005/telegram/") }, Anna, new Content.Text("Hello")),
            new("reaction", bot, Anna, new Content.Reaction($"{Anna}:1365", "👍")),
            new("reaction-taken-back", bot, Anna, new Content.Reaction($"{Anna}:1365", null)),
            new("picture", bot, Anna, PlanCase.Image with { Caption = "The box" }),
            new("picture-by-id", bot, Anna, new Content.Media(MediaType.Image, new MediaSource.ProviderMedia("AgAC"))),
            .. PlanCase.Media("captioned-", bot, Anna, MediaType.Audio, MediaType.Video),
            new("film", bot, Anna, At(MediaType.Video, "a.mp4")),
            new("recording", bot, Anna, At(MediaType.Audio, "a.mp3")),
            new("voice", bot, Anna, At(MediaType.Audio, "a.ogg") with { ContentType = "audio/ogg; codecs=opus" }),
            new("sticker", bot, Anna, At(MediaType.Sticker, "a.webp")),
            new("file", bot, Anna, At(MediaType.File, "a.pdf") with { Caption = "Invoice", FileName = "Rechnung.pdf" }),
            new("file-that-telegram-does-not-fetch", bot, Anna, At(MediaType.File, "a.docx") with { Caption = "Letter", FileName = "Brief.docx" }),
            new("file-by-id", bot, Anna, new Content.Media(MediaType.File, new MediaSource.ProviderMedia("BQAC"))),
            new("location", bot, Anna, PlanCase.Place with { Name = null, Address = null }),
            new("venue", bot, Anna, PlanCase.Place),
            new("venue-without-address", bot, Anna, PlanCase.Place with { Address = null }),
            new("contact", bot, Anna, new Content.ContactCards([new("Grace", ["+15550001111"], [])])),
            new("contacts-that-are-more", bot, Anna, new Content.ContactCards([new("Grace", ["+15550001111"], ["grace@example.com"]), new("Alan", [], [])])),
            new("buttons", bot, Anna, PlanCase.Three),
            new("buttons-that-open", bot, Anna, new Content.Choice("How?", [open, new("no", "Not at all")])),
            new("keyboard-that-asks-for-a-place", bot, Anna, new Content.Choice("Where?", [place, new("no", "I say it")])),
            new("keyboard-for-long-ids", bot, Anna, new Content.Choice("Which?", [new(new string('ä', 33), "Red"), new("b", "Green")])),
            new("card", bot, Anna, new Content.Card("Blue box", "With a lid", PlanCase.Picture, [new("blue", "Take it"), open])),
            new("card-of-a-title", bot, Anna, new Content.Card("Blue box", null, null, [])),
            new("raw", bot, Anna, new Content.Text("Hello") { Raw = new RawPayload("telegram", """{"method":"sendDice","emoji":"🎯","chat_id":1}""") }),
            new("raw-text", bot, Anna, new Content.Text("Hello") { Raw = new RawPayload("telegram", """{"text":"<b>Hello</b>","parse_mode":"HTML"}""") }),
        ];
    }

    private static HttpReply Moved { get; } = new(400, new Dictionary<string, string>(), """
        {"ok":false,"error_code":400,"description":"Bad Request: group chat was upgraded to a supergroup chat","parameters":{"migrate_to_chat_id":-1001234567890}}
        """);

    private static HttpReply Gone { get; } = new(403, new Dictionary<string, string>(), """
        {"ok":false,"error_code":403,"description":"Forbidden: bot was kicked from the group chat"}
        """);

    private static Content.Media At(MediaType type, string file) => new(type, new MediaSource.Link(new Uri($"https://cdn.example.com/{file}")));
}
