using System.Diagnostics;
using Messaging.Channels;
using Messaging.Conversations;
using Messaging.Outbound;

namespace Messaging.Functions;

/// <summary>
/// The way of a message, as spans: a webhook is received, a turn processes what came, a message is sent, a system is called. What is
/// stored keeps the trace that it came from, because a ring carries nothing but a number; docs/decisions/0006. Names and tags are
/// OpenTelemetry's where it has one, and hold ids and constants only. Nothing is made while nobody listens.
/// </summary>
public sealed class Traces : IDisposable
{
    public const string Name = "Messaging";

    /// <summary>One of its own for each host, so that tests hear one world and no other.</summary>
    private readonly ActivitySource _source = new(Name);

    public ActivitySource Source => _source;

    /// <summary>What is to be stored so that whoever acts on it goes on in this trace, as in W3C trace context; nothing when the trace is not kept.</summary>
    public string? Here => _source.HasListeners() && Activity.Current is { Recorded: true } span ? span.Id : null;

    public Activity? Receive(Account account) => _source.HasListeners()
        ? Begin($"receive {account.Id}", ActivityKind.Consumer, Around)?.About("receive", account.Provider, account.Id)
        : null;

    /// <summary>A turn goes on with the trace of what it acts on, the oldest of it, and points to the others. One that a deadline woke begins its own, and points to the turn that set it.</summary>
    /// <param name="conversation">Whose turn it is.</param>
    /// <param name="news">What it acts on.</param>
    /// <param name="before">The trace of the conversation's last turn.</param>
    public Activity? Turn(ConversationId conversation, IReadOnlyList<Entry> news, string? before)
    {
        if (!_source.HasListeners())
        {
            return null;
        }

        var causes = news.Where(entry => entry.Trace is not null).OrderBy(entry => entry.StoredAt).Select(entry => Read(entry.Trace)).Distinct().ToList();
        var pointsTo = causes.Count > 0 ? causes.Skip(1) : [Read(before)];
        return Begin("turn", ActivityKind.Consumer, causes.FirstOrDefault(), pointsTo.Append(Around))?
            .SetTag("messaging.operation.type", "process")
            .SetTag("messaging.batch.message_count", news.Count)
            .SetTag("messaging.message.conversation_id", conversation.Value);
    }

    public Activity? Send(OutboundMessage message, string provider) => _source.HasListeners()
        ? Begin($"send {message.To.Account}", ActivityKind.Producer, Around)?.About("send", provider, message.To.Account)
            .SetTag("messaging.message.id", message.Id.Value)
            .SetTag("messaging.message.conversation_id", message.Id.Conversation.Value)
        : null;

    /// <summary>Work that a turn has asked for, in that turn's trace.</summary>
    public Activity? Call(ConversationId conversation, string work, string? asked) => _source.HasListeners()
        ? Begin($"call {work}", ActivityKind.Internal, Read(asked), [Around])?.SetTag("messaging.message.conversation_id", conversation.Value)
        : null;

    /// <summary>One HTTP request. Its URL is left out: paths hold account ids, tokens of bots and what flows put there.</summary>
    public Activity? Request(string method, Uri url) => _source.HasListeners()
        ? Begin(method, ActivityKind.Client, Around)?
            .SetTag("http.request.method", method).SetTag("server.address", url.Host).SetTag("server.port", url.Port)
        : null;

    public void Dispose() => _source.Dispose();

    /// <summary>What happens to run around us, such as the host's own span of the function; nothing when that is not kept.</summary>
    private static ActivityContext Around => Activity.Current is { Recorded: true } span ? span.Context : default;

    private static ActivityContext Read(string? trace) => ActivityContext.TryParse(trace, null, isRemote: true, out var context) ? context : default;

    private Activity? Begin(string name, ActivityKind kind, ActivityContext parent, IEnumerable<ActivityContext>? pointsTo = null)
    {
        if (parent == default)
        {
            // Whatever is current would be taken for the parent.
            Activity.Current = null;
        }

        var links = pointsTo?.Where(context => context != default && context.TraceId != parent.TraceId).Select(context => new ActivityLink(context));
        return _source.StartActivity(name, kind, parent, tags: null, links);
    }
}
