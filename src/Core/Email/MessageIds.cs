using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Messaging.Messages;

namespace Messaging.Email;

// The ids by which mails name each other (https://www.rfc-editor.org/rfc/rfc5322#section-3.6.4), without their angle brackets.
internal static partial class MessageIds
{
    private const int First = 1;
    private const int Last = 9;

    public static IEnumerable<string> Read(string? header) =>
        header is null ? [] : Id().Matches(header).Select(match => match.Groups["id"].Value);

    // The mails before this one, oldest first. A long thread is named by its beginning and its end, as the standard advises.
    public static ImmutableArray<string> Thread(MailHeaders headers)
    {
        var named = Read(headers["References"]).Concat(Read(headers["In-Reply-To"])).Distinct().ToList();
        return named.Count <= First + Last ? [.. named] : [.. named.Take(First), .. named.TakeLast(Last)];
    }

    // Of a mail of ours: the same one each time that it is sent, so that a mailbox which gets it twice shows it once.
    public static string Of(OutboxId id, string address) => $"{id.Value}@{MailAddress.DomainOf(address)}";

    // The message of ours that somebody names by such an id.
    public static OutboxId? Ours(string id) => Providers.EchoedReference.Read(id.IndexOf('@') is > 0 and var at ? id[..at] : null);

    // The headers by which an answer finds its thread.
    public static IEnumerable<(string Name, string Value)> Answering(ReplyContext? context) => context is null
        ? []
        : [("In-Reply-To", $"<{context.MessageId}>"), ("References", string.Join(' ', context.Thread.Append(context.MessageId).Select(id => $"<{id}>")))];

    [GeneratedRegex(@"<(?<id>[^<>\s]{1,250})>")]
    private static partial Regex Id();
}
