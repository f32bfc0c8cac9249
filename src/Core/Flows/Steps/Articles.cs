using System.Globalization;
using Messaging.Articles;
using Messaging.Flows.Templates;
using Messaging.Flows.Yaml;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Flows.Steps;

/// <summary>
/// Searches the help centre for what the customer said last, or for what <c>search</c> says, and offers him the best articles (3 unless <c>most</c> says
/// otherwise, at most 6) with title, extract and link: as cards where the channel has them, as text elsewhere or with <c>show: text</c>. They are kept in
/// <c>articles</c>, or where <c>save</c> says, each with title, extract, url and language. Searched are articles in his language; others only where there are none.
/// Leaves by <c>none</c> when nothing fits, by <c>failed</c> when nothing could be searched within <c>timeout</c> (5s unless given).
/// </summary>
/// <attribute name="search">What to search for; what the customer said last unless given.</attribute>
/// <attribute name="text">What is said above the articles.</attribute>
/// <attribute name="read">The word on the button that opens one; in his language unless given.</attribute>
/// <attribute name="most">How many at most; 3 unless given.</attribute>
/// <attribute name="show">As cards where the channel has them, or as text.</attribute>
/// <attribute name="timeout">How long the search may take; 5s unless given.</attribute>
/// <attribute name="save">Where they are kept; in articles unless given.</attribute>
/// <outcome name="none">Nothing fits.</outcome>
/// <outcome name="failed">Nothing could be searched in time.</outcome>
/// <example>
/// suggest:
///   articles:
///     search: "{{ conversation.said }}"
///     text: { en: These may help., fr: Voici qui peut aider. }
///     most: 3
///     read: { en: Read, fr: Lire }
///     show: cards
///     timeout: 5s
///     save: found
///   outcomes: { none: end, failed: end }
///   then: end
/// </example>
internal sealed record Articles(Template Search, LocalText Text, LocalText ReadWord, int Most, bool AsCards, Duration TimeGiven, SavePath Save) : StepKind
{
    private const string None = "none";
    private const int UsualMost = 3;
    private const int LargestMost = 6;

    private static readonly Duration UsualTime = Duration.FromSeconds(5);
    private static readonly Dictionary<string, bool> Shows = new() { ["cards"] = true, ["text"] = false };

    private static readonly LocalText UsualReadWord = LocalText.Plain(
        ("en", "Read"), ("fr", "Lire"), ("de", "Lesen"), ("es", "Leer"), ("it", "Leggi"), ("pt", "Ler"), ("nl", "Lezen"), ("pl", "Czytaj"),
        ("sv", "Läs"), ("tr", "Oku"), ("ru", "Читать"), ("ar", "اقرأ"), ("zh", "阅读"), ("ja", "読む"), ("ko", "읽기"));

    public override IReadOnlyList<string> MustRoute => [None, Failed];

    public override IEnumerable<SettingUse> Uses => [new SettingUse(SettingKind.Articles, FoundArticle.Answer)];

    public override IEnumerable<LocalText> Says => [Text, ReadWord];

    public static Reader<StepKind> Read => new("an articles", from => new Articles(
        from.Optional("search", Template.ReadSome, Template.LastWords),
        from.Required("text", LocalText.Read, LocalText.None),
        from.Optional("read", LocalText.Read, UsualReadWord),
        from.Optional("most", Scalars.Whole(1, LargestMost), UsualMost),
        from.Optional("show", Scalars.OneOf(Shows, true), true),
        from.Optional("timeout", Scalars.Time(from.Limits.CallTime), UsualTime) ?? UsualTime,
        from.Optional("save", SavePath.Read) ?? SavePath.Variable(FoundArticle.Answer, from.Checks)));

    public override Way Enter(TurnDraft turn) => turn.Fill(Search).Trim() is { Length: > 0 } query
        ? turn.Call(new CallSpec.Articles(query, turn.Languages, Most, TimeGiven))
        : new Way.Leaves(None, "There is nothing to search for.");

    public override Way? Resume(Waiting waiting, FlowInput input, TurnDraft turn) => input switch
    {
        FlowInput.Returned { Result: CallResult.Answered answered } => Offer(answered.Values.GetValueOrDefault(FoundArticle.Answer, Value.None), turn),
        FlowInput.Returned { Result: CallResult.Failed failed } => new Way.Leaves(Failed, failed.Code),
        FlowInput.Returned or FlowInput.Woke => new Way.Leaves(Failed, "There was no answer in time."),
        _ => null,
    };

    private Way.Leaves Offer(Value answer, TurnDraft turn)
    {
        var found = answer is Value.List list ? list.Items.Select(FoundArticle.Of).OfType<FoundArticle>().Take(Most).ToList() : [];
        turn.Save(Save, new Value.List([.. found.Select(article => article.ToValue())]));
        if (found.Count == 0)
        {
            return new Way.Leaves(None, "No article fits.");
        }

        turn.Say(AsCards ? Cards(found, turn) : new Content.Text(turn.Cut(Lines(found, turn))));
        return new Way.Leaves(Way.Then, string.Create(CultureInfo.InvariantCulture, $"Articles: {found.Count}."));
    }

    private Content.Carousel Cards(List<FoundArticle> found, TurnDraft turn)
    {
        var read = turn.Fill(ReadWord);
        return new([.. found.Select((article, index) => new Content.Card(article.Title, article.Extract, null, OpensWith(read, article, index)))]) { Body = turn.Fill(Text) };
    }

    private static ChoiceOption[] OpensWith(string read, FoundArticle article, int index) => article.Address is { } address
        ? [new(string.Create(CultureInfo.InvariantCulture, $"article-{index + 1}"), read) { Action = new OptionAction.Open(address) }]
        : [];

    private string Lines(List<FoundArticle> found, TurnDraft turn) => string.Join(
        "\n\n",
        found.Select(article => string.Join('\n', new[] { article.Title, article.Extract, article.Address?.AbsoluteUri }.Where(line => !string.IsNullOrWhiteSpace(line)))).Prepend(turn.Fill(Text)));
}
