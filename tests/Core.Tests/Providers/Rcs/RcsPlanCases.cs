using Messaging.Messages;
using Messaging.Outbound;
using Messaging.Providers;

namespace Messaging.Core.Tests.Providers;

internal static class RcsPlanCases
{
    public static HttpReply Token { get; } = new(200, new Dictionary<string, string>(), """{"access_token":"ya29.token","expires_in":3599,"token_type":"Bearer"}""");

    public static HttpReply Reached { get; } = new(200, new Dictionary<string, string>(), """{"features":["RICHCARD_STANDALONE","ACTION_DIAL"]}""");

    public static IEnumerable<PlanCase> All()
    {
        var rcs = Accounts.Rcs;
        var card = new Content.Card("Running shoe", "Light and quick", PlanCase.Picture, [new("buy", "Buy") { Action = new OptionAction.Open(PlanCase.Picture) }, new("no", "No, thanks")]);
        Content.Choice actions = new("How shall we meet?",
        [
            new("page", "Our page") { Action = new OptionAction.Open(PlanCase.Picture) },
            new("call", "Call us") { Action = new OptionAction.Dial("+15550001111") },
            new("where", "Here I am") { Action = new OptionAction.SharePlace() },
            new("none", "Not at all"),
        ]);
        PlanCase[] cases =
        [
            new("text", rcs, PlanCase.Phone, new Content.Text("Grüße \"😀\"\n+1")),
            new("to-who-wrote-himself", rcs, PlanCase.Phone, new Content.Text("Hello")) { Context = new ReplyContext("Mx1", PlanCase.Now) },
            new("choice", rcs, PlanCase.Phone, PlanCase.Three),
            new("choice-of-actions", rcs, PlanCase.Phone, actions),
            new("picture", rcs, PlanCase.Phone, PlanCase.Image),
            new("film-with-a-poster", rcs, PlanCase.Phone, PlanCase.Image with { Type = MediaType.Video, Poster = new Uri("https://cdn.example.com/poster.jpg") }),
            new("card", rcs, PlanCase.Phone, card),
            .. PlanCase.Media("", rcs, PlanCase.Phone, MediaType.Audio, MediaType.File, MediaType.Sticker),
            new("card-of-actions", rcs, PlanCase.Phone, card with { Options = [actions.Options[1], actions.Options[2]] }),
            new("card-of-a-title", rcs, PlanCase.Phone, new Content.Card("Thank you", null, null, [])),
            new("carousel", rcs, PlanCase.Phone, new Content.Carousel([card, new("Hat", null, null, [new("hat", "This one")])])),
            new("raw", rcs, PlanCase.Phone, new Content.Text("Plain") { Raw = new RawPayload("rcs", """{"text":"Raw","suggestions":[]}""") }),
            new("raw-of-another-provider", rcs, PlanCase.Phone, new Content.Text("Plain") { Raw = new RawPayload("apple", "{}") }),
            new("code", rcs, PlanCase.Phone, new Content.Text("123456")) { Purpose = Purpose.Code },
            new("promotion", rcs, PlanCase.Phone, new Content.Text("Sale!")) { Purpose = Purpose.Marketing },
            new("in-a-region", rcs with { Secrets = new Dictionary<string, string>(rcs.Secrets) { ["Region"] = "europe" } }, PlanCase.Phone, new Content.Text("Hello")),
            new("to-another-api", rcs with { ApiBase = new Uri("http://127.0.0.1:5005/rcs/") }, PlanCase.Phone, new Content.Text("Hello")),
        ];
        return cases.Select(one => one with { Replies = [Token, Reached] });
    }
}
