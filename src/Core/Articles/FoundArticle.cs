using Messaging.Flows;
using Messaging.Messages;

namespace Messaging.Articles;

/// <summary>An article that may answer a customer's question.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Extract">How it begins, or what of it fits the question: plain text of at most <see cref="ExtractChars"/> characters.</param>
/// <param name="Address">Where all of it can be read; nothing where it is published nowhere.</param>
/// <param name="Language">Its language, as in BCP 47.</param>
public sealed record FoundArticle(string Title, string Extract, Uri? Address, string Language)
{
    /// <summary>The name under which a search answers with what it found.</summary>
    public const string Answer = "articles";

    /// <summary>The longest extract, in characters.</summary>
    public const int ExtractChars = 240;

    private const int TitleChars = 200;

    /// <summary>The beginning of a text: up to the last whole word that has room, on one line.</summary>
    /// <param name="text">The text.</param>
    public static string ExtractOf(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= ExtractChars)
        {
            return line;
        }

        var cut = TextCut.At(line, ExtractChars - 1);
        var blank = cut.LastIndexOf(' ');
        return $"{(blank > ExtractChars / 2 ? cut[..blank] : cut).TrimEnd(' ', ',', ';', ':', '.')}…";
    }

    /// <summary>As a flow keeps it: <c>title</c>, <c>extract</c>, <c>url</c>, <c>language</c>.</summary>
    public Value ToValue() => new Value.Map(new Dictionary<string, Value>
    {
        ["title"] = Value.Of(TextCut.At(Title, TitleChars)),
        ["extract"] = Value.Of(Extract),
        ["url"] = Value.Of(Address?.AbsoluteUri),
        ["language"] = Value.Of(Language),
    });

    /// <summary>What a search comes to.</summary>
    /// <param name="found">The articles, the best first; may be none.</param>
    public static CallResult ToResult(IEnumerable<FoundArticle> found) =>
        new CallResult.Answered(200, new Dictionary<string, Value> { [Answer] = new Value.List([.. found.Select(article => article.ToValue())]) });

    /// <summary>Reads back what <see cref="ToValue"/> wrote; nothing where it has no title.</summary>
    internal static FoundArticle? Of(Value value) => value is Value.Map { Fields: var fields } && fields.GetValueOrDefault("title") is Value.Text { IsKnown: true } title
        ? new FoundArticle(
            title.Content,
            fields.GetValueOrDefault("extract", Value.None).ToString(),
            WebAddress(fields.GetValueOrDefault("url", Value.None).ToString()),
            fields.GetValueOrDefault("language", Value.None).ToString())
        : null;

    /// <summary>The address of a page; nothing where a text is none.</summary>
    internal static Uri? WebAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : null;
}
