using System.Globalization;
using Messaging.Contacts;
using NodaTime;

namespace Messaging.Flows.Yaml;

/// <summary>Readers for single values.</summary>
internal static class Scalars
{
    /// <summary>What a name looks like.</summary>
    public const string NamePattern = "[a-z0-9][a-z0-9-]{0,49}";

    private const int LongestName = 50;
    private const int LongestTime = 8;

    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>A text that is not empty.</summary>
    public static Reader<string> Text => new(new Form.Text(), (node, checks) => node is Node.Scalar { Text.Length: > 0 } scalar
        ? scalar.Text
        : checks.Error(node.At, $"Expected a text, not {node.Word}.", ""));

    /// <summary>The name of a flow, a step, a connector: lower-case letters, digits and hyphens.</summary>
    public static Reader<string> Name => new(new Form.Text("name", NamePattern), (node, checks) => node is Node.Scalar scalar && IsName(scalar.Text)
        ? scalar.Text
        : checks.Error(node.At, $"Expected a name of up to {LongestName} lower-case letters, digits and hyphens, not {node.Word}.", ""));

    /// <summary>A tag of a contact.</summary>
    public static Reader<string> Tag => new(new Form.Text("tag"), (node, checks) => node is Node.Scalar scalar && TagName.Of(scalar.Text) is { } tag
        ? tag
        : checks.Error(node.At, $"Expected a tag of up to {TagName.Longest} characters, not {node.Word}.", ""));

    /// <summary>The step that comes next, or <c>end</c>.</summary>
    public static Reader<string> Target => new(new Form.Text("step", NamePattern), (node, checks) =>
    {
        if (node is not Node.Scalar scalar || !IsName(scalar.Text))
        {
            return checks.Error(node.At, $"Expected the name of a step, or '{Flow.End}', not {node.Word}.", Flow.End);
        }

        checks.GoesTo(scalar);
        return scalar.Text;
    });

    public static Reader<bool> YesNo => new(new Form.YesNo(), (node, checks) => node is Node.Scalar { Plain: true, Text: "true" or "false" } scalar
        ? scalar.Text == "true"
        : checks.Error(node.At, $"Expected true or false, not {node.Word}.", false));

    public static Reader<decimal> Number => new(new Form.Number(), (node, checks) =>
        node is Node.Scalar { Plain: true } scalar
        && decimal.TryParse(scalar.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, Invariant, out var number)
            ? number
            : checks.Error(node.At, $"Expected a number such as 3 or 2.5, not {node.Word}.", 0m));

    /// <summary>A number from 0 to 1.</summary>
    public static Reader<decimal> Share => new(new Form.Number(), (node, checks) => node is Node.Scalar { Plain: true } scalar
        && decimal.TryParse(scalar.Text, NumberStyles.AllowDecimalPoint, Invariant, out var share) && share is >= 0 and <= 1
            ? share
            : checks.Error(node.At, $"Expected a number from 0 to 1 such as 0.35, not {node.Word}.", 0m));

    public static Reader<int> Whole(int least, int most) => new(new Form.Whole(least, most), (node, checks) =>
        node is Node.Scalar { Plain: true } scalar
        && int.TryParse(scalar.Text, NumberStyles.None, Invariant, out var number) && number >= least && number <= most
            ? number
            : checks.Error(node.At, $"Expected a whole number from {least} to {most}, not {node.Word}.", least));

    /// <summary>One of some words.</summary>
    public static Reader<T> OneOf<T>(Dictionary<string, T> words, T whenWrong) => new(new Form.Word(words.Keys), (node, checks) =>
    {
        var word = (node as Node.Scalar)?.Text ?? "";
        return words.TryGetValue(word, out var meaning)
            ? meaning
            : checks.Error(node.At, $"{node.Word} is none of the words that fit here.{Nearest.Hint(word, words.Keys)}", whenWrong);
    });

    /// <summary>A length of time such as 90s, 10m, 3h or 2d.</summary>
    public static Reader<Duration?> Time(Duration most) => new(new Form.Text($"time up to {Spoken(most)}", "[0-9]{1,7}[smhd]"), (node, checks) =>
        node is Node.Scalar scalar && TimeOf(scalar.Text) is { } time && time > Duration.Zero && time <= most
            ? time
            : checks.Error(node.At, $"Expected a time such as 30s, 10m, 3h or 2d, at most {Spoken(most)}, not {node.Word}.", (Duration?)null));

    private static Duration? TimeOf(string text) =>
        text.Length is < 2 or > LongestTime || !int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, Invariant, out var amount)
            ? null
            : text[^1] switch
            {
                's' => Duration.FromSeconds(amount),
                'm' => Duration.FromMinutes(amount),
                'h' => Duration.FromHours(amount),
                'd' => Duration.FromDays(amount),
                _ => null,
            };

    private static string Spoken(Duration time) =>
        time.Days > 0 ? string.Create(Invariant, $"{time.Days}d") : string.Create(Invariant, $"{time.TotalSeconds}s");

    private static bool IsName(string text) =>
        text.Length is > 0 and <= LongestName && text[0] != '-' && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
