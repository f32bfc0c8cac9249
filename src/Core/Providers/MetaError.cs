using System.Globalization;
using System.Text.Json;

namespace Messaging.Providers;

// An error as Meta writes it on all of its channels, in an answer or in a webhook.
internal sealed record MetaError(string Code, string? Subcode, string Reason)
{
    public string Text => $"{Code} {Reason}";

    public int Number => int.TryParse(Code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    public static MetaError Of(JsonElement error) => new(error.Word("code") ?? "none", error.Word("error_subcode"), Details(error));

    // What a reply means: by the error in it if one that the channel knows, by its success, else by its status. An error may
    // come with a status of 200.
    public static SendOutcome Interpret(HttpReply reply, Func<MetaError, SendOutcome?> known, Func<JsonElement, string?> messageId) => HttpOutcome.Of(reply, body =>
    {
        if (body.Get("error") is { } details)
        {
            var error = Of(details);
            return known(error) ?? HttpOutcome.Of(reply, error.Code, error.Reason);
        }

        return reply.Status == 200 && messageId(body) is { } id ? new SendOutcome.Accepted(id) : HttpOutcome.Of(reply);
    });

    // The most telling of its texts; older webhooks have details at the top.
    private static string Details(JsonElement error) =>
        error.Get("error_data")?.Word("details")
        ?? error.Word("details")
        ?? error.Word("message")
        ?? error.Word("title")
        ?? "Meta gives no reason.";
}
