using System.Text.Json;
using NodaTime;

namespace Messaging.Providers.WhatsApp;

// https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes: one table, whether a code
// comes with the answer or later in a status.
internal static class WhatsAppErrors
{
    private static readonly Duration Soon = Duration.FromSeconds(10);
    private static readonly Duration PairRate = Duration.FromSeconds(6); // One message to one customer each six seconds.
    private static readonly Duration NextHour = Duration.FromHours(1);
    private static readonly Duration NextDay = Duration.FromHours(24);

    public static SendOutcome Interpret(HttpReply reply) =>
        MetaError.Interpret(reply, error => Known(error, RetryDelay.Of(reply, Soon)), MessageId);

    public static SendOutcome Of(MetaError error) => Known(error, Soon) ?? new SendOutcome.Refused(error.Code, error.Reason);

    // The first of the errors that a status, a message or a change lists.
    public static MetaError? In(JsonElement element) =>
        element.Items("errors").Select(error => (MetaError?)MetaError.Of(error)).FirstOrDefault();

    private static string? MessageId(JsonElement body) =>
        body.Items("messages").FirstOrDefault() is { ValueKind: JsonValueKind.Object } message ? message.Required("id") : null;

    private static SendOutcome? Known(MetaError error, Duration delay) => error.Number switch
    {
        1 or 2 or 4 or 613 or 80007 or 130429 or 131000 or 131016 or 131057 or 133016 => new SendOutcome.RetryAfter(delay, error.Code),
        131056 => new SendOutcome.RetryAfter(Duration.Max(delay, PairRate), error.Code),
        131048 => new SendOutcome.RetryAfter(NextHour, error.Code),
        131049 => new SendOutcome.RetryAfter(NextDay, error.Code),
        131047 or 470 => new SendOutcome.WindowClosed(error.Code),
        131050 => new SendOutcome.OptedOut(error.Code),
        130403 => new SendOutcome.Blocked(error.Code),
        100 when error.Subcode == "33" => new SendOutcome.Misconfigured(error.Code, error.Reason), // Our own number's id does not exist.
        0 or 3 or 10 or 190 or (>= 200 and < 300) or 368 or 131005 or 131031 or 131042 or 131045 or (>= 133000 and < 134000)
            => new SendOutcome.Misconfigured(error.Code, error.Reason),
        100 or (>= 131000 and < 133000) => new SendOutcome.Refused(error.Code, error.Reason),
        _ => null,
    };
}
