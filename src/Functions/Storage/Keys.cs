using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Messaging.Functions.Storage;

/// <summary>Every row key, and every partition key that is no id. Numbers are padded, so that the order of keys is their order.</summary>
internal static class Keys
{
    private static readonly InstantPattern Minute = InstantPattern.CreateWithInvariantCulture("yyyyMMddHHmm");

    public const string Head = "head";
    public const string State = "state";
    public const string Known = "state-known";
    public const string Contact = "contact";

    public static string Entry(long sequence) => Numbered("entry", sequence);

    public const string SeenFrom = "seen-";

    /// <summary>The first key after all that begin like the ones before.</summary>
    public const string SeenTo = "seen.";

    public static string Seen(string cause) => SeenFrom + Digest.Of(cause);

    public const string Typing = "typing";

    public static string Turn(long number) => Numbered("turn", number);

    public static string Command(string key) => $"command-{Digest.Of(key)}";

    public static string Outbox(long number) => Numbered("out", number);

    public static string Line(long number) => Numbered("line", number);

    /// <summary>Below every message in a mailbox.</summary>
    public const string MailFrom = "mail-";

    /// <summary>The order in which a customer's device fetches what was said to him: that in which it was put there. Earlier versions ordered by conversation, under keys that all lie before these.</summary>
    public static string Mail(long number) => Numbered("mail.", number);

    /// <summary>A message that lies in a mailbox already.</summary>
    public static string Kept(OutboxId message) => $"kept-{message}";

    /// <summary>The same of one that the customer wrote; his device's id of it is any text.</summary>
    public static string KeptOwn(string id) => $"kept-own-{Digest.Of(id)}";

    /// <summary>Last in a mailbox, so that one read after a cursor sees it too.</summary>
    public const string Signs = "signs";

    /// <summary>An event that one of the company's systems told of, by the digest of its name and id.</summary>
    public static string Event(string digest) => $"event-{digest}";

    /// <summary>All that falls due within one minute, in shards, so that a busy minute is no hot partition.</summary>
    public static string DueBucket(Instant at, ConversationId conversation) => $"{Minute.Format(at)}-{Shard(conversation.Value)}";

    /// <summary>Below every bucket of that minute and later ones.</summary>
    public static string DueBefore(Instant now) => Minute.Format(now);

    /// <summary>Under which news of a message are found when the provider does not echo our reference.</summary>
    public static string Sent(AccountId account, string providerId) => Digest.Of(account.Value, providerId);

    /// <summary>All that happened on one day, in shards: a partition takes 2,000 rows a second, and a day's events are more at a busy company.</summary>
    public static string Day(Instant at, string conversation) => $"{Day(at)}-{Shard(conversation)}";

    /// <summary>Below every partition of that day and later ones.</summary>
    public static string DaysBefore(Instant now) => Day(now);

    public static string Event(string conversation, long turn, int index) => $"{conversation}-{Padded(turn)}-{index.ToString("D3", CultureInfo.InvariantCulture)}";

    public const string QueuedView = "queued";

    public const string OpenViewsFrom = "open-";

    /// <summary>The first key after all that begin like the ones before.</summary>
    public const string OpenViewsTo = "open.";

    public static string OpenView(ConversationId conversation) => OpenViewsFrom + Shard(conversation.Value);

    /// <summary>An agent's id is whatever the company's directory calls him.</summary>
    public static string Agent(string agent) => Digest.Of(agent);

    private static string Day(Instant at) => at.InUtc().Date.ToString("uuuuMMdd", CultureInfo.InvariantCulture);

    /// <summary>One of 32, the same for the same conversation.</summary>
    private static char Shard(string conversation) => Digest.Of(conversation)[0];

    private static string Numbered(string kind, long number) => $"{kind}-{Padded(number)}";

    private static string Padded(long number) => number.ToString("D12", CultureInfo.InvariantCulture);
}
