using System.Globalization;
using System.Text.Json.Serialization;
using Messaging.Channels;

namespace Messaging;

/// <summary>An id: a string of its own type. Ids are hashes of their cause and hold no personal data, so they may be logged.</summary>
/// <typeparam name="TSelf">The id itself.</typeparam>
public interface IId<TSelf>
    where TSelf : struct, IId<TSelf>
{
    /// <summary>The text of the id: letters, digits, '-' and '.', safe in keys, instance ids and URLs.</summary>
    string Value { get; }

    /// <summary>Takes back what <see cref="Value"/> gave.</summary>
    /// <param name="value">The text of an id.</param>
    /// <exception cref="FormatException">The text is no id of this kind.</exception>
    static abstract TSelf Parse(string value);
}

/// <summary>Names one ordered inbox: that of an address, or that of a conversation for everything that is no customer message.</summary>
[JsonConverter(typeof(IdJsonConverter<LaneId>))]
public readonly record struct LaneId : IId<LaneId>
{
    private LaneId(string value) => Value = value;

    /// <inheritdoc/>
    public string Value { get; }

    /// <summary>The lane of an address.</summary>
    /// <param name="address">Whose messages the lane holds.</param>
    public static LaneId Of(Address address) => new($"a-{Digest.Of(address.Account.Value, address.Handle)}");

    /// <summary>The lane of a conversation: agents' commands, results of calls, notices.</summary>
    /// <param name="conversation">The conversation.</param>
    public static LaneId Of(ConversationId conversation) => new(conversation.Value);

    /// <inheritdoc/>
    public static LaneId Parse(string value) => new(IdText.Checked(value, "lane"));

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Made once, when a message opens a conversation, from the lane and the sequence number of that message; never used again. Also the id of its orchestration.</summary>
[JsonConverter(typeof(IdJsonConverter<ConversationId>))]
public readonly record struct ConversationId : IId<ConversationId>
{
    private ConversationId(string value) => Value = value;

    /// <inheritdoc/>
    public string Value { get; }

    /// <summary>The lane of the address whose message opened the conversation.</summary>
    public LaneId OpenedIn => LaneId.Parse(Value[..Value.LastIndexOf('.')]);

    /// <summary>The sequence number, in that lane, of the message that opened the conversation.</summary>
    public long OpenedBy => long.Parse(Value.AsSpan(Value.LastIndexOf('.') + 1), CultureInfo.InvariantCulture);

    /// <summary>The conversation that this message opens.</summary>
    /// <param name="lane">The lane of the customer's address.</param>
    /// <param name="sequence">The message's sequence number there.</param>
    public static ConversationId Opened(LaneId lane, long sequence) => new($"{lane.Value}.{sequence.ToString(CultureInfo.InvariantCulture)}");

    /// <inheritdoc/>
    public static ConversationId Parse(string value)
    {
        var dot = IdText.Checked(value, "conversation").LastIndexOf('.');
        return dot > 0 && long.TryParse(value.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? new(value)
            : throw new FormatException($"'{value}' is no conversation id.");
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>A person. Derived from the first address that we met him at; a merge makes one id point to another.</summary>
[JsonConverter(typeof(IdJsonConverter<ContactId>))]
public readonly record struct ContactId : IId<ContactId>
{
    private ContactId(string value) => Value = value;

    /// <inheritdoc/>
    public string Value { get; }

    /// <summary>The contact that is first met at this address.</summary>
    /// <param name="lane">The lane of the address.</param>
    public static ContactId FirstMetAt(LaneId lane) => new($"p-{lane.Value[2..]}");

    /// <summary>The contact that is first met at this address: the same one for all spellings of a phone number.</summary>
    /// <param name="address">The customer's address.</param>
    public static ContactId FirstMetAt(Address address) => FirstMetAt(LaneId.Of(address with { Handle = PhoneNumber.Canonical(address.Handle) }));

    /// <inheritdoc/>
    public static ContactId Parse(string value) => new(IdText.Checked(value, "contact"));

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>One message that we send: conversation, and its number among the messages of that conversation. Passed to providers that echo a reference, so it must stay stable.</summary>
[JsonConverter(typeof(IdJsonConverter<OutboxId>))]
public readonly record struct OutboxId : IId<OutboxId>
{
    private OutboxId(string value) => Value = value;

    /// <inheritdoc/>
    public string Value { get; }

    /// <summary>The conversation that sends the message.</summary>
    public ConversationId Conversation => ConversationId.Parse(Value[..Value.LastIndexOf('.')]);

    /// <summary>The message's number in its conversation, from 1.</summary>
    public long Number => long.Parse(Value.AsSpan(Value.LastIndexOf('.') + 1), CultureInfo.InvariantCulture);

    /// <summary>The n-th message of a conversation.</summary>
    /// <param name="conversation">The conversation that sends it.</param>
    /// <param name="number">Its number there, from 1.</param>
    public static OutboxId Of(ConversationId conversation, long number) =>
        new($"{conversation.Value}.{number.ToString(CultureInfo.InvariantCulture)}");

    /// <inheritdoc/>
    public static OutboxId Parse(string value)
    {
        var dot = IdText.Checked(value, "message").LastIndexOf('.');
        if (dot <= 0 || !long.TryParse(value.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            throw new FormatException($"'{value}' is no message id.");
        }

        _ = ConversationId.Parse(value[..dot]);
        return new(value);
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>One call that takes time (a look-up, an HTTP request, an assignment): its number in its conversation. Doing it twice under one id has one effect.</summary>
[JsonConverter(typeof(IdJsonConverter<CallId>))]
public readonly record struct CallId : IId<CallId>
{
    private CallId(string value) => Value = value;

    /// <inheritdoc/>
    public string Value { get; }

    /// <summary>The n-th call of a conversation.</summary>
    /// <param name="number">Its number there, from 1.</param>
    public static CallId Of(long number) => new($"call-{number.ToString(CultureInfo.InvariantCulture)}");

    /// <inheritdoc/>
    public static CallId Parse(string value) => new(IdText.Checked(value, "call"));

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The record of work of the people on one conversation: a conversation has at most one ticket.</summary>
[JsonConverter(typeof(IdJsonConverter<TicketId>))]
public readonly record struct TicketId : IId<TicketId>
{
    private TicketId(string value) => Value = value;

    /// <inheritdoc/>
    public string Value { get; }

    /// <summary>The ticket of a conversation.</summary>
    /// <param name="conversation">The conversation.</param>
    public static TicketId Of(ConversationId conversation) => new($"t-{conversation.Value}");

    /// <inheritdoc/>
    public static TicketId Parse(string value) => new(IdText.Checked(value, "ticket"));

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>A medium that we keep: made from the place, in its lane, of what brought it.</summary>
[JsonConverter(typeof(IdJsonConverter<MediaId>))]
public readonly record struct MediaId : IId<MediaId>
{
    private MediaId(string value) => Value = value;

    /// <inheritdoc/>
    public string Value { get; }

    /// <summary>The medium that an entry of a lane brings.</summary>
    /// <param name="lane">The lane.</param>
    /// <param name="sequence">The entry's sequence number there.</param>
    public static MediaId BroughtBy(LaneId lane, long sequence) => new($"m-{Digest.Of(lane.Value, sequence.ToString(CultureInfo.InvariantCulture))}");

    /// <summary>The medium that lay inside of a webhook.</summary>
    /// <param name="account">The account whose webhook it was.</param>
    /// <param name="message">The provider's id of the message.</param>
    public static MediaId Inside(AccountId account, string message) => new($"m-{Digest.Of(account.Value, message)}");

    /// <inheritdoc/>
    public static MediaId Parse(string value) => new(IdText.Checked(value, "medium"));

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>An account as the settings name it: one number, page or bot of ours.</summary>
[JsonConverter(typeof(IdJsonConverter<AccountId>))]
public readonly record struct AccountId : IId<AccountId>
{
    private AccountId(string value) => Value = value;

    /// <inheritdoc/>
    public string Value { get; }

    /// <inheritdoc/>
    public static AccountId Parse(string value) => new(IdText.Checked(value, "account"));

    /// <inheritdoc/>
    public override string ToString() => Value;
}
