using Messaging.Messages;

namespace Messaging.Flows.Answers;

/// <summary>An e-mail address, also in the middle of a sentence. As strict as helps the customer: what is rejected cannot receive mail, not every oddity is allowed that could.</summary>
internal sealed record EmailAnswer : AnswerType
{
    private const int LongestAddress = 254;
    private const int LongestLocalPart = 64;
    private const int LongestLabel = 63;
    private const string AllowedInLocalPart = "!#$%&'*+-/=?^_`{|}~.";

    // What people, and what they copy from, put around an address.
    private static readonly char[] Before = ['<', '(', '[', '"', '\'', '*'];
    private static readonly char[] After = ['>', ')', ']', '"', '\'', '*', ',', ';', ':', '.', '!', '?'];

    public override Value? Understand(Content content, TurnDraft turn)
    {
        var candidates = WordsOf(content).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Contains('@'))
            .Select(AddressOf)
            .ToList();
        return candidates is [{ } address] ? Value.Of(address) : null;
    }

    private static string? AddressOf(string word)
    {
        var bare = (word.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? word[7..] : word).TrimStart(Before).TrimEnd(After);
        return bare.Length <= LongestAddress && bare.Split('@') is [var local, var domain] && IsLocalPart(local) && IsDomain(domain)
            ? $"{local}@{domain.ToLowerInvariant()}"
            : null;
    }

    private static bool IsLocalPart(string text) =>
        text.Length is > 0 and <= LongestLocalPart
        && text.All(c => char.IsLetterOrDigit(c) || AllowedInLocalPart.Contains(c))
        && !text.StartsWith('.') && !text.EndsWith('.') && !text.Contains("..", StringComparison.Ordinal);

    private static bool IsDomain(string text)
    {
        var labels = text.Split('.');
        return labels.Length > 1 && labels.All(IsLabel) && labels[^1].Length > 1 && !labels[^1].All(char.IsDigit);
    }

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= LongestLabel
        && label.All(c => char.IsLetterOrDigit(c) || c == '-')
        && label[0] != '-' && label[^1] != '-';
}
