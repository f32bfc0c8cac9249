using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Renderers;
using Markdig.Syntax;
using Messaging.Tongues;

namespace Messaging.Functions.Articles;

/// <summary>
/// Reads an article from Markdown. Its title stands in the front matter (<c>title: Returns</c>), or is its first heading; its language is the folder that it
/// lies in (<c>fr/returns.md</c>), or stands in its name (<c>returns.fr.md</c>). The front matter may also have <c>summary</c> and <c>url</c>; whatever else
/// is in it is for others.
/// </summary>
public static class ArticleFile
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().UseAutoLinks().Build();

    /// <param name="path">The file's place in the folder, with slashes.</param>
    /// <param name="text">What is in it.</param>
    /// <exception cref="FormatException">It has no title, no language, or an address that is none; says which.</exception>
    public static Article Read(string path, string text)
    {
        var (name, language) = NameOf(path);
        var document = Markdown.Parse(text, Pipeline);
        var matter = FrontMatter(document);
        var heading = document.Descendants<HeadingBlock>().FirstOrDefault();
        var title = matter.GetValueOrDefault("title") ?? (heading is null ? "" : Plain(heading));
        if (title.Length == 0)
        {
            throw new FormatException("it has no title: neither 'title:' in its front matter nor a heading");
        }

        // A first heading that says the title again is not part of what the article says.
        if (heading is not null && Plain(heading) == title)
        {
            heading.Parent!.Remove(heading);
        }

        var body = Plain(document);
        return new Article(name, language, title, matter.TryGetValue("summary", out var summary) ? $"{summary}\n{body}" : body)
        {
            Summary = summary ?? (Lead(document) is { Length: > 0 } lead ? lead : body),
            Address = matter.TryGetValue("url", out var url) ? AddressOf(url) : null,
        };
    }

    private static (string Name, string Language) NameOf(string path)
    {
        var parts = path.Split('/');
        var name = parts[^1].Split('.');
        return name is [var bare, var suffix, _] && LanguageTag.Is(suffix) ? (bare, suffix)
            : parts.SkipLast(1).FirstOrDefault(LanguageTag.Is) is { } folder ? (string.Join('.', name.SkipLast(1)), folder)
            : throw new FormatException("it has no language: put it into a folder such as fr, or call it name.fr.md");
    }

    // Lines of names and texts: as much of YAML as is written above articles.
    private static Dictionary<string, string> FrontMatter(MarkdownDocument document)
    {
        var lines = document.Descendants<YamlFrontMatterBlock>().FirstOrDefault()?.Lines.ToString() ?? "";
        return lines.Split('\n')
            .Select(line => line.Split(':', 2))
            .Where(line => line.Length == 2 && line[1].Trim().Length > 0)
            .GroupBy(line => line[0].Trim(), line => line[1].Trim().Trim('"', '\''), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.OrdinalIgnoreCase);
    }

    private static string Lead(MarkdownDocument document) => string.Join(
        '\n', document.SkipWhile(block => block is YamlFrontMatterBlock).TakeWhile(block => block is not HeadingBlock).Select(Plain));

    private static string Plain(MarkdownObject part)
    {
        using var text = new StringWriter();
        var renderer = new HtmlRenderer(text) { EnableHtmlForBlock = false, EnableHtmlForInline = false, EnableHtmlEscape = false };
        Pipeline.Setup(renderer);
        renderer.Render(part);
        return text.ToString().Trim();
    }

    private static Uri AddressOf(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
        ? address
        : throw new FormatException($"'{url}' is no address of a page");
}
