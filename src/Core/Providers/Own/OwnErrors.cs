using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Providers.Own;

// What either side says of what the other sent: the contract's sections on answers.
internal static class OwnErrors
{
    private static readonly Duration Soon = Duration.FromSeconds(10);

    // Everything but a plain word of the adapter is tried again: it takes a message once however often we send it.
    public static SendOutcome Interpret(HttpReply reply)
    {
        try
        {
            using var body = JsonDocument.Parse(reply.Body);
            return Read(body.RootElement, reply);
        }
        catch (Exception exception) when (exception is JsonException or UnreadableException)
        {
            return Again(reply);
        }
    }

    // The error of an answer that is final, or of a receipt.
    public static SendOutcome Failure(JsonElement error)
    {
        var word = error.Required("error");
        var code = error.Word("code") ?? word;
        var reason = error.Word("reason") ?? "The adapter gives no reason.";
        return word switch
        {
            "window-closed" => new SendOutcome.WindowClosed(code),
            "opted-out" => new SendOutcome.OptedOut(code),
            "blocked" => new SendOutcome.Blocked(code),
            "misconfigured" => new SendOutcome.Misconfigured(code, reason),
            _ => new SendOutcome.Refused(code, reason),
        };
    }

    // The adapter's author sees at once which of his events we could not read. They are in quarantine, so posting them again is of no use.
    public static WebhookAnswer Answer(Webhook webhook)
    {
        var unreadable = OwnInbound.Parse(webhook, default).OfType<Inbound.Unreadable>().Select(JsonNode? (inbound) => inbound.Reason);
        return new(200, "application/json", new JsonObject { ["unreadable"] = new JsonArray([.. unreadable]) }.ToJsonString());
    }

    private static SendOutcome Read(JsonElement body, HttpReply reply) => reply.Status switch
    {
        >= 200 and < 300 when body.Word("id") is { } id => new SendOutcome.Accepted(id),
        409 when body.Word("id") is { } id => new SendOutcome.AlreadyAccepted(id),
        >= 400 when body.Is("fatal") => Failure(body),
        _ => Again(reply, body.Word("code") ?? body.Word("error")),
    };

    private static SendOutcome.RetryAfter Again(HttpReply reply, string? code = null) => reply switch
    {
        { NeverSent: true } => Again(Soon, "no-connection"),
        { Status: 0 } => Again(Soon, "no-answer"),
        _ => Again(RetryDelay.Of(reply, Soon), code ?? reply.Status.ToString(CultureInfo.InvariantCulture)),
    };

    private static SendOutcome.RetryAfter Again(Duration delay, string code) => new(delay, code) { UntilTaken = true };
}
