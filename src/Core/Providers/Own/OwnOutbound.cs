using System.Text.Json;
using System.Text.Json.Nodes;
using Messaging.Channels;
using Messaging.Messages;
using Messaging.Outbound;
using NodaTime;

namespace Messaging.Providers.Own;

// docs/own-channel.md, "What we ask of you".
internal static class OwnOutbound
{
    public static SendPlan Plan(OutboundMessage message, Account account, Instant now)
    {
        var body = new JsonObject
        {
            ["id"] = message.Id.Value,
            ["to"] = message.To.Handle,
            ["account"] = account.Id.Value,
            ["content"] = RawPayloads.Of(message.Content, "own") ?? OwnContent.Json(message.Content),
            ["purpose"] = JsonSerializer.SerializeToNode(message.Purpose, MessagingJson.Default.Purpose),
        };
        if (message.ReplyTo is { } answered)
        {
            body["replyTo"] = answered;
        }

        // The adapter calls it by our id in whatever it tells of it later, so that is the one that we remember.
        var call = HttpCall.Json(At("messages", account), body, ("Idempotency-Key", message.Id.Value));
        return new SendPlan.Calls([new SendStep(_ => OwnSignature.Signed(call, account, now))]) { MessageId = message.Id.Value };
    }

    public static SendPlan.Calls Signal(Signal signal, Address to, ReplyContext heard, Account account, Instant now) => SendPlan.Of(OwnSignature.Signed(
        HttpCall.Json(At("signals", account), new JsonObject
        {
            ["to"] = to.Handle,
            ["account"] = account.Id.Value,
            ["signal"] = signal == Providers.Signal.Read ? "read" : "typing",
            ["messageId"] = heard.MessageId,
        }),
        account,
        now));

    // A signature goes to the adapter and to nobody else.
    public static MediaFetch? Fetch(MediaSource source, Account account, Instant now) => source is MediaSource.Link(var link) && IsBelow(Base(account), link)
        ? new MediaFetch([], _ => OwnSignature.Signed(HttpCall.Bare("GET", link.AbsoluteUri), account, now))
        : MediaFetch.OfLink(source);

    private static bool IsBelow(string api, Uri link) => link.AbsoluteUri.StartsWith($"{new Uri(api).AbsoluteUri.TrimEnd('/')}/", StringComparison.Ordinal);

    private static string At(string path, Account account) => $"{Base(account)}/{path}";

    private static string Base(Account account) => account.ApiBase?.OriginalString.TrimEnd('/')
        ?? throw new InvalidOperationException($"Account {account.Id} has no ApiBase; the start-up checks that it has.");
}
