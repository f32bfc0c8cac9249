using Messaging.Simulator.Http;
using Messaging.Simulator.Sending;

namespace Messaging.Simulator.Meta;

/// <summary>What the Cloud API refuses in cards side by side.</summary>
internal static class MetaCarousel
{
    private const int LongestBody = 1024;
    private const int LongestCardBody = 160;
    private const int MostLineBreaks = 2;

    public static IEnumerable<Verdict.Refused> Problems(JsonBody interactive)
    {
        var cards = interactive["action"]["cards"].Items;
        if (cards.Count is < 2 or > 10)
        {
            yield return MetaInteractive.Invalid("Invalid cards count. Min allowed cards: 2, Max allowed cards: 10");
        }

        if (interactive["header"].Exists || interactive["footer"].Exists)
        {
            yield return MetaInteractive.Invalid("A carousel has neither header nor footer");
        }

        if (cards.DistinctBy(Buttons).Count() > 1 || cards.DistinctBy(card => card["header"]["type"].Text).Count() > 1)
        {
            yield return MetaInteractive.Invalid("All cards must have the same header type, and the same type and number of buttons");
        }

        if (!cards.Select(card => card["card_index"].Number).SequenceEqual(Enumerable.Range(0, cards.Count).Select(number => (double?)number)))
        {
            yield return MetaInteractive.Invalid("card_index must count from 0");
        }

        var replies = cards.SelectMany(card => card["action"]["buttons"].Items).Select(button => button["quick_reply"]["id"].Text).ToList();
        if (replies.Distinct().Count() != replies.Count)
        {
            yield return MetaInteractive.Invalid("Button ids must be unique");
        }

        foreach (var problem in MetaRules.Length(interactive["body"]["text"], "interactive['body']['text']", LongestBody).Concat(cards.SelectMany(Card)))
        {
            yield return problem;
        }
    }

    private static (bool Opens, int Count) Buttons(JsonBody card) => (card["action"]["name"].Exists, card["action"]["buttons"].Items.Count);

    private static IEnumerable<Verdict.Refused> Card(JsonBody card)
    {
        var buttons = card["action"]["buttons"].Items;
        if (card["type"].Text != "cta_url" || buttons.Any(button => button["type"].Text != "quick_reply"))
        {
            yield return MetaInteractive.Invalid("A card is of type cta_url, and its buttons of type quick_reply");
        }

        if (card["body"]["text"].Text is { } body && body.Count(letter => letter == '\n') > MostLineBreaks)
        {
            yield return MetaInteractive.Invalid($"card['body'] has at most {MostLineBreaks} line breaks");
        }

        var problems = MetaInteractive.Header(card["header"], "image", "video")
            .Concat(MetaRules.Length(card["body"]["text"], "card['body']['text']", LongestCardBody, least: 0))
            .Concat(buttons.Count > 0 ? MetaInteractive.Replies([.. buttons.Select(button => button["quick_reply"])]) : MetaInteractive.Opening(card["action"]));
        foreach (var problem in problems)
        {
            yield return problem;
        }
    }
}
