using System.Globalization;
using Messaging.Articles;
using Messaging.Tongues;
using Microsoft.Data.Sqlite;

namespace Messaging.Functions.Articles;

/// <summary>
/// Articles, searched with SQLite's FTS5 in memory: a table for each language, the best match first by BM25, a word in the title counting four times.
/// English words are cut to their stems. What is put in and asked for was made by <see cref="SearchText"/>, since none of FTS5's tokenisers knows words of
/// Chinese or Japanese.
/// </summary>
public sealed class ArticleIndex : IDisposable
{
    // Of what fits much worse than the best, a customer thinks that we did not understand him.
    private const double WorthShowing = 0.3;

    private readonly SqliteConnection _memory = new("Data Source=:memory:");
    private readonly Lock _one = new();
    private readonly IReadOnlyList<Article> _articles;
    private readonly List<string> _languages;

    public ArticleIndex(IReadOnlyList<Article> articles)
    {
        _articles = articles;
        _languages = [.. articles.Select(article => article.Language).Distinct(StringComparer.OrdinalIgnoreCase)];
        _memory.Open();
        using var all = _memory.BeginTransaction();
        for (var table = 0; table < _languages.Count; table++)
        {
            Run($"CREATE VIRTUAL TABLE {Name(table)} USING fts5(title, body, content='', tokenize=\"{Tokeniser(_languages[table])}\")");
        }

        foreach (var (number, article) in articles.Index())
        {
            Run(
                $"INSERT INTO {Name(TableOf(article.Language))}(rowid, title, body) VALUES ($number, $title, $body)",
                ("$number", number), ("$title", SearchText.ForIndex(article.Title)), ("$body", SearchText.ForIndex(article.Body)));
        }

        all.Commit();
    }

    public bool IsEmpty => _articles.Count == 0;

    /// <summary>The articles that fit, the best first, all in one language: the first of those that are wanted in which there are any, else any other.</summary>
    public IReadOnlyList<Article> Find(string question, IReadOnlyList<string> languages, int most)
    {
        foreach (var table in languages.SelectMany(TablesFor).Concat(Enumerable.Range(0, _languages.Count)).Distinct())
        {
            if (Find(question, table, most) is { Count: > 0 } found)
            {
                return found;
            }
        }

        return [];
    }

    public void Dispose() => _memory.Dispose();

    private List<Article> Find(string question, int table, int most)
    {
        var terms = SearchText.ForSearch(question, _languages[table]);
        if (terms.Count == 0)
        {
            return [];
        }

        lock (_one)
        {
            using var search = Command(
                $"SELECT rowid, -bm25({Name(table)}, 4.0, 1.0) FROM {Name(table)} WHERE {Name(table)} MATCH $terms ORDER BY 2 DESC, rowid LIMIT $most",
                ("$terms", string.Join(" OR ", terms.Select(Quoted))), ("$most", most));
            using var rows = search.ExecuteReader();
            var found = new List<(Article Article, double Score)>();
            while (rows.Read())
            {
                found.Add((_articles[rows.GetInt32(0)], rows.GetDouble(1)));
            }

            return [.. found.Where(match => match.Score >= found[0].Score * WorthShowing).Select(match => match.Article)];
        }
    }

    /// <summary>A term is a text to FTS5, whatever stands in it: AND, NEAR or a star of the customer's are words of his.</summary>
    private static string Quoted(SearchTerm term) => $"\"{term.Text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"{(term.IsBeginning ? " *" : "")}";

    private IEnumerable<int> TablesFor(string language) =>
        Enumerable.Range(0, _languages.Count).Where(table => Same(_languages[table], language)).Concat(
            Enumerable.Range(0, _languages.Count).Where(table => LanguageTag.SameLanguage(_languages[table], language)));

    private int TableOf(string language) => _languages.FindIndex(known => Same(known, language));

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static string Tokeniser(string language) => LanguageTag.SameLanguage(language, "en") ? "porter unicode61" : "unicode61";

    private static string Name(int table) => string.Create(CultureInfo.InvariantCulture, $"articles_{table}");

    private void Run(string sql, params (string Name, object Value)[] values)
    {
        using var command = Command(sql, values);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, params (string Name, object Value)[] values)
    {
        var command = _memory.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }
}
