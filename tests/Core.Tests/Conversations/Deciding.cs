using System.Text.Json;
using Messaging.Brands;
using Messaging.Channels;
using Messaging.Contacts;
using Messaging.Conversations;
using Messaging.Flows;
using Messaging.Messages;
using Messaging.Tickets;
using NodaTime;

namespace Messaging.Core.Tests.Conversations;

/// <summary>A conversation that Anna has, turn by turn; the state and the news are saved and loaded before each.</summary>
internal sealed class Deciding
{
    private static readonly Account Account = new(AccountId.Parse("sms"), Channel.Sms, "twilio", "+15550001111");
    private static readonly Address Customer = new(Account.Id, Channel.Sms, "+15005550006");

    private readonly ConversationSettings _settings;
    private readonly Brand? _brand;
    private readonly Flow? _flow;
    private readonly IReadOnlyList<Flow> _others;
    private readonly Capabilities? _can;
    private readonly IReadOnlyList<string> _languages;
    private long _own;
    private long _theirs;

    public Deciding(ConversationSettings? settings = null, bool bot = false, Brand? brand = null, Flow? flow = null, Capabilities? can = null, IReadOnlyList<Flow>? others = null, IReadOnlyList<string>? languages = null)
    {
        (_brand, _flow, _can, _others, _languages) = (brand, flow, can, others ?? [], languages ?? []);
        _settings = settings ?? new ConversationSettings();
        Now = Instant.FromUtc(2026, 1, 5, 9, 0);
        var id = ConversationId.Opened(Lane, 1);
        State = Conversation.Open(id, Customer, new Contact(ContactId.FirstMetAt(Lane)), "en", 0, Now) with
        {
            Handling = new Handling.ByAgent("anna", "Anna", Now),
            Joined = "anna",
            Ticket = Ticket.Open(id, Now).To(TicketStatus.Open, Now),
            LastQueue = [new Messaging.Routing.Target.ToTeam("support")],
            Turn = 1,
        };
        if (bot)
        {
            State = Conversation.Open(id, Customer, State.Contact, "en", 0, Now);
        }
    }

    public static LaneId Lane => LaneId.Of(Customer);

    public Instant Now { get; private set; }

    public Conversation State { get; private set; }

    /// <summary>What the last turn wanted done.</summary>
    public IReadOnlyList<Effect> Effects { get; private set; } = [];

    public IReadOnlyList<string> Said => [.. Effects.OfType<Effect.Send>().Select(send => ((Content.Text)send.Message.Content).Body)];

    public IReadOnlyList<string> Notices => [.. Effects.OfType<Effect.Record>().Select(record => record.Line.What).OfType<TimelineItem.Notice>().Select(notice => notice.Code)];

    public Entry Says(string text, Duration? after = null) => Sends(new Content.Text(text), after);

    public Entry Sends(Content content, Duration? after = null) =>
        new(Lane, ++_theirs, Now + (after ?? Duration.Zero), Now, new Arrival.Said($"id-{_theirs}", content));

    public Entry Commands(Command command, string agent = "anna", string name = "Anna") =>
        new(LaneId.Of(State.Id), ++_own, Now, Now, new Arrival.Commanded($"key-{_own}", agent, name, command));

    /// <summary>What else comes in the customer's lane.</summary>
    public Entry Brings(Arrival arrival, Duration? after = null) => new(Lane, ++_theirs, Now + (after ?? Duration.Zero), Now, arrival);

    public Entry Own(Arrival arrival) => new(LaneId.Of(State.Id), ++_own, Now, Now, arrival);

    /// <summary>Anna replies.</summary>
    public Deciding Replies(string text) => Turn(Commands(new Command.Reply(new Content.Text(text))));

    /// <summary>Time passes, and nobody looks before its end.</summary>
    public Deciding After(Duration time)
    {
        Now += time;
        return Turn();
    }

    public Deciding AfterMinutes(double minutes) => After(Duration.FromMinutes(minutes));

    public Deciding Turn(params IReadOnlyList<Entry> news)
    {
        var turn = Decider.Decide(Reload(State), [.. news.Select(Reload)], Circumstances);
        (State, Effects) = (turn.After, turn.Effects);
        return this;
    }

    /// <summary>A turn of which at most so many rows can be written.</summary>
    public Turn Within(int rows, params IReadOnlyList<Entry> news)
    {
        var turn = Decider.DecideWithin(Reload(State), [.. news.Select(Reload)], Circumstances, rows);
        (State, Effects) = (turn.After, turn.Effects);
        return turn;
    }

    public Circumstances Circumstances => new(
        Now,
        _settings,
        new Dictionary<AccountId, Account> { [Account.Id] = Account with { Brand = _brand, Capabilities = _can, Flow = _flow?.Id, Languages = _languages } },
        new Playbook { Published = _others.Concat(_flow is null ? [] : [_flow]).ToDictionary(flow => flow.Id) });

    private static Conversation Reload(Conversation state) =>
        JsonSerializer.Deserialize(JsonSerializer.Serialize(state, MessagingJson.Default.Conversation), MessagingJson.Default.Conversation)!;

    private static Entry Reload(Entry entry) =>
        entry with { What = JsonSerializer.Deserialize(JsonSerializer.Serialize(entry.What, MessagingJson.Default.Arrival), MessagingJson.Default.Arrival)! };
}
