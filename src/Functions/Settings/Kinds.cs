using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Messaging.Functions.Settings;

/// <summary>The kinds of values that settings have.</summary>
internal static partial class Kinds
{
    public const string Never = "off";

    private const string LengthForm = "length of time as [days.]hh:mm:ss, from a second to a year";
    private static readonly Duration Shortest = Duration.FromSeconds(1);
    private static readonly Duration Longest = Duration.FromDays(366);

    public static Kind<string> Text { get; } = new("text", text => text);

    public static Kind<IReadOnlyList<string>> Words { get; } = new(
        "words with commas between them", text => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    public static Kind<bool> YesOrNo { get; } = OneOf([("true", true), ("false", false)]);

    public static Kind<Uri> Url { get; } = UrlOf("http or https address", text => text, "http", "https");

    /// <summary>An address that others are put behind.</summary>
    public static Kind<Uri> BaseUrl { get; } = UrlOf(Url.Expected, text => text.TrimEnd('/') + "/", "http", "https");

    /// <summary>Where pages come from, as browsers say it.</summary>
    public static Kind<IReadOnlyList<string>> Origins { get; } = new(
        "origins of pages with commas between them, such as https://www.example.com, without a path", text => [.. Words.Read(text).Select(Origin)]);

    public static Kind<Uri> SecureUrl { get; } = UrlOf("https address", text => text, "https");

    public static Kind<AccountId?> AccountId { get; } = new("name of letters, digits, '-', '.' and '_', 100 at most", text => Messaging.AccountId.Parse(text));

    public static Kind<string> Language { get; } = Matching("language as in BCP 47", LanguageTag());

    public static Kind<IReadOnlyList<string>> Languages { get; } = new(
        "languages as in BCP 47 with commas between them", text => [.. Words.Read(text).Select(Language.Read)]);

    public static Kind<string> HostName { get; } = Matching("name of a host, without https:// and path", DomainName());

    public static Kind<IReadOnlyList<string>> HostNames { get; } = new(
        "names of hosts with commas between them, without https:// and path", text => [.. Words.Read(text).Select(HostName.Read)]);

    public static Kind<Duration> Length { get; } = Of(LengthForm, LengthOf);

    public static Kind<Duration?> LengthOrNever { get; } = new(
        $"{LengthForm}, or '{Never}' for never", text => text == Never ? null : Length.Read(text));

    public static Kind<string> AtLeast(int characters) => Matching($"text of {characters} characters or more", new Regex($".{{{characters},}}", RegexOptions.Singleline));

    public static Kind<string> Matching(string expected, Regex pattern) => Of(expected, text => pattern.IsMatch(text) ? text : null);

    public static Kind<int> Number(int least, int most) => Of(
        $"number from {least} to {most}",
        text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : (int?)null);

    public static Kind<T> OneOf<T>(IEnumerable<(string Word, T Value)> words)
    {
        var known = words.ToDictionary(pair => pair.Word, pair => pair.Value, StringComparer.OrdinalIgnoreCase);
        var expected = $"one of {string.Join(", ", known.Keys)}";
        return new(expected, text => known.TryGetValue(text, out var value) ? value : throw new FormatException($"'{text}' is not {expected}"));
    }

    /// <summary>A length of time as the settings write it.</summary>
    public static string Written(Duration? length) => length?.ToTimeSpan().ToString("c", CultureInfo.InvariantCulture) ?? Never;

    /// <summary>A kind whose reading gives nothing where the text is wrong.</summary>
    public static Kind<T> Of<T>(string expected, Func<string, T?> read)
        where T : struct =>
        new(expected, text => read(text) ?? throw Wrong(text, expected));

    /// <summary>A kind whose reading gives nothing where the text is wrong.</summary>
    public static Kind<T> Of<T>(string expected, Func<string, T?> read)
        where T : class =>
        new(expected, text => read(text) ?? throw Wrong(text, expected));

    private static FormatException Wrong(string text, string expected) => new($"'{text}' is no {expected}");

    private static Kind<Uri> UrlOf(string expected, Func<string, string> written, params string[] schemes) => Of(
        expected, text => Uri.TryCreate(written(text), UriKind.Absolute, out var url) && schemes.Contains(url.Scheme) ? url : null);

    private static string Origin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.GetLeftPart(UriPartial.Authority) == text
            ? text
            : throw new FormatException($"'{text}' is no origin");

    // Two colons: TimeSpan takes "5" for five days, and hardly anybody who writes it means them.
    private static Duration? LengthOf(string text) =>
        text.Count(c => c == ':') == 2 && TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var span)
        && Duration.FromTimeSpan(span) is var length && length >= Shortest && length <= Longest
            ? length
            : null;

    [GeneratedRegex("^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$")]
    private static partial Regex LanguageTag();

    [GeneratedRegex("^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$")]
    private static partial Regex DomainName();
}
