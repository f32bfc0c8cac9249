using System.Text.Json;

namespace Messaging.Providers.WhatsApp;

// An error as Meta writes it, in an answer or in a webhook.
internal sealed record WhatsAppError(string Code, string? Subcode, string Reason)
{
    public string Text => $"{Code} {Reason}";

    public static WhatsAppError Of(JsonElement error) => new(error.Word("code") ?? "none", error.Word("error_subcode"), Details(error));

    // The most telling of its texts; older webhooks have details at the top.
    private static string Details(JsonElement error) =>
        error.Get("error_data")?.Word("details")
        ?? error.Word("details")
        ?? error.Word("message")
        ?? error.Word("title")
        ?? "Meta gives no reason.";
}
