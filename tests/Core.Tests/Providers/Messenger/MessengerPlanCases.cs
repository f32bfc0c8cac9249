using Messaging.Messages;

namespace Messaging.Core.Tests.Providers;

internal static class MessengerPlanCases
{
    private const string Psid = "7000000000000001";
    private const string Igsid = "6000000000000001";

    public static IEnumerable<PlanCase> All()
    {
        var (page, insta) = (Accounts.Messenger, Accounts.Instagram);
        var hours = Enumerable.Range(9, 13).Select(hour => new ChoiceOption($"h{hour}", $"{hour}:00"));
        var hat = new Content.Card("Hat", "Blue", PlanCase.Picture, [new("hat", "Take it"), Page]);
        var cup = new Content.Card("Cup", null, null, [new("cup", "Take it too")]);
        return
        [
            new("text", page, Psid, new Content.Text("Grüße \"😀\"\n+1")),
            new("to-another-api", page with { ApiBase = new Uri("http://127.0.0.1:5005/messenger/") }, Psid, new Content.Text("Hello")),
            new("quick-replies", page, Psid, PlanCase.Three),
            new("thirteen-quick-replies", page, Psid, new Content.Choice("Which hour?", [.. hours])),
            new("buttons-that-open-and-dial", page, Psid, new Content.Choice("How?", [Page, Phone, new("chat", "Chat")])),
            new("picture", page, Psid, PlanCase.Image),
            new("file-by-id", page, Psid, new Content.Media(MediaType.File, new MediaSource.ProviderMedia("1857777774821032"))),
            new("audio", page, Psid, new Content.Media(MediaType.Audio, new MediaSource.Link(PlanCase.Picture))),
            new("video", page, Psid, new Content.Media(MediaType.Video, new MediaSource.Link(PlanCase.Picture))),
            new("sticker", page, Psid, new Content.Media(MediaType.Sticker, new MediaSource.Link(PlanCase.Picture))),
            new("reaction", page, Psid, new Content.Reaction("m_thanks", "👍")),
            new("reaction-taken-back", page, Psid, new Content.Reaction("m_thanks", null)),
            new("instagram-reaction", insta, Igsid, new Content.Reaction("m_thanks", "❤")),
            new("card", page, Psid, hat),
            new("card-without-picture", page, Psid, cup),
            new("card-that-dials", page, Psid, hat with { Options = [Phone] }),
            new("carousel", page, Psid, new Content.Carousel([hat, cup])),
            new("raw", page, Psid, new Content.Text("ignored") { Raw = new("messenger", """{"sticker_id":767226160478561}""") }),
            new("raw-of-another", page, Psid, new Content.Text("said") { Raw = new("whatsapp", """{"text":"not said"}""") }),
            new("instagram-text", insta, Igsid, new Content.Text("Grüße")),
            new("instagram-login", insta with { ApiBase = new Uri("https://graph.instagram.com") }, Igsid, new Content.Text("Hello")),
            new("instagram-quick-replies", insta, Igsid, PlanCase.Three),
            new("instagram-buttons-that-open", insta, Igsid, new Content.Choice("How?", [Page, new("chat", "Chat")])),
            .. PlanCase.Media("instagram-", insta, Igsid, MediaType.Audio, MediaType.Video, MediaType.File, MediaType.Sticker),
            new("instagram-picture-by-id", insta, Igsid, new Content.Media(MediaType.Image, new MediaSource.ProviderMedia("1857777774821032"))),
            new("instagram-reaction-taken-back", insta, Igsid, new Content.Reaction("m_thanks", null)),
            new("instagram-card", insta, Igsid, hat),
            new("instagram-picture", insta, Igsid, PlanCase.Image),
            new("instagram-carousel", insta, Igsid, new Content.Carousel([hat, cup])),
        ];
    }

    private static ChoiceOption Page => new("page", "Our page") { Action = new OptionAction.Open(new Uri("https://shop.example/a?b=1")) };

    private static ChoiceOption Phone => new("phone", "Call us") { Action = new OptionAction.Dial("+15550001111") };
}
