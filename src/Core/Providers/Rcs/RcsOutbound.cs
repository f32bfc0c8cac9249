using System.Text.Json.Nodes;
using Messaging.Channels;
using Messaging.Messages;
using Messaging.Outbound;
using NodaTime;

namespace Messaging.Providers.Rcs;

// https://developers.google.com/business-communications/rcs-business-messaging/reference/rest/v1/phones.agentMessages/create
internal static class RcsOutbound
{
    // A code that was not delivered by then is taken back, and the customer has asked for another by another way.
    private const string LifeOfACode = "300s";
    private static readonly string[] Regions = ["us", "europe", "asia"];

    // The id comes from ours, so that a message which is sent again is the same one to Google, and is delivered once.
    public static SendPlan Plan(OutboundMessage message, Account account, Instant now)
    {
        var id = NamedUuid.Of(message.Id.Value);
        var plan = Calls(account, now, Url(message.To, account, "agentMessages", $"messageId={id}"), Body(message));
        return RcsReach.IsKnown(message, now)
            ? plan with { MessageId = id }
            : new SendPlan.Calls([plan.Steps[0], RcsReach.Step(message, account, now), plan.Steps[1]]) { MessageId = id };
    }

    // https://developers.google.com/business-communications/rcs-business-messaging/reference/rest/v1/phones.agentEvents/create
    public static SendPlan.Calls Signal(Signal signal, Address to, ReplyContext heard, Account account, Instant now)
    {
        var (type, body) = signal == Providers.Signal.Read
            ? ("READ", new JsonObject { ["eventType"] = "READ", ["messageId"] = heard.MessageId })
            : ("IS_TYPING", new JsonObject { ["eventType"] = "IS_TYPING" });
        return Calls(account, now, Url(to, account, "agentEvents", $"eventId={NamedUuid.Of($"{type} {heard.MessageId} {now}")}"), body);
    }

    public static bool IsRegion(string text) => Regions.Contains(text);

    public static string Url(Address to, Account account, string what, string id)
    {
        var region = account.Secrets.GetValueOrDefault("Region") is { } named ? $"{named}-" : "";
        var api = account.ApiBase?.OriginalString.TrimEnd('/') ?? $"https://{region}rcsbusinessmessaging.googleapis.com";
        return $"{api}/v1/phones/+{Uri.EscapeDataString(to.Handle.TrimStart('+'))}/{what}?{id}&agentId={Uri.EscapeDataString(account.Handle)}";
    }

    private static SendPlan.Calls Calls(Account account, Instant now, string url, JsonObject body) => new(
    [
        RcsToken.Step(account, now),
        new SendStep(replies => HttpCall.Json(url, body, HttpCall.Bearer(RcsToken.Read(replies[0])))),
    ]);

    private static JsonObject Body(OutboundMessage message)
    {
        var body = new JsonObject { ["contentMessage"] = RawPayloads.Of(message.Content, "rcs") ?? RcsShape.Of(message.Content) };
        if (message.Purpose == Purpose.Code)
        {
            body["ttl"] = LifeOfACode;
        }

        if (Traffic(message.Purpose) is { } traffic)
        {
            body["messageTrafficType"] = traffic;
        }

        return body;
    }

    // Who has unsubscribed still gets his codes.
    private static string? Traffic(Purpose purpose) => purpose switch
    {
        Purpose.Code => "AUTHENTICATION",
        Purpose.Marketing => "PROMOTION",
        _ => null,
    };
}
