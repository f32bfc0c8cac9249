using System.Text.RegularExpressions;
using Messaging.Messages;

namespace Messaging.Email;

internal static partial class MailSubject
{
    private const int Longest = 250;

    // In one line, and of a length that every vendor takes.
    public static string Line(string? subject) => TextCut.At(Space().Replace(subject ?? "", " ").Trim(), Longest);

    public static bool IsReply(string subject) => Prefixes().IsMatch(subject);

    // One Re: however many there were, and in whichever language: mail programs thread by what follows it.
    public static string Reply(string subject) => $"Re: {Prefixes().Replace(subject, "")}".TrimEnd();

    // What mail programs write before the subject of an answer: in English (and most others), German, Dutch, Swedish and
    // Norwegian, French, Italian, Portuguese, Polish, Finnish, Turkish, Chinese, Japanese.
    [GeneratedRegex(@"^(?:\s*(?:re|aw|antw|sv|rép|rif|res|odp|vs|ynt|回复|回覆|答复|答覆|返信)(?:\[\d{1,3}\])?\s*[:：])+\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Prefixes();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
