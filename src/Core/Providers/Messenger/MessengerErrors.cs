using NodaTime;

namespace Messaging.Providers.Messenger;

// https://developers.facebook.com/documentation/business-messaging/messenger-platform/error-codes, and what Instagram adds.
internal static class MessengerErrors
{
    private static readonly Duration Soon = Duration.FromSeconds(10);

    public static SendOutcome Interpret(HttpReply reply) =>
        MetaError.Interpret(reply, error => Known(error, RetryDelay.Of(reply, Soon)), body => body.Word("message_id"));

    // A reaction is no message and has no id of Meta's: it goes by ours.
    public static SendOutcome OfReaction(HttpReply reply, string id) =>
        MetaError.Interpret(reply, error => Known(error, RetryDelay.Of(reply, Soon)), body => body.Word("recipient_id") is null ? null : id);

    private static SendOutcome? Known(MetaError error, Duration delay) => (error.Number, error.Subcode) switch
    {
        (1, "1357046") => new SendOutcome.Unknown(Code(error)), // All of it may have been sent, says the page; an echo tells.
        (1 or 2 or 4 or 17 or 32 or 613 or 1200, _) => new SendOutcome.RetryAfter(delay, Code(error)),
        (10, "2018278" or "2018065" or "2534022") => new SendOutcome.WindowClosed(Code(error)),
        (551, _) or (10 or 200, "1545041" or "2018108") => new SendOutcome.Blocked(Code(error)),
        (100, "33") => new SendOutcome.Misconfigured(Code(error), error.Reason), // Our own page or account does not exist.
        (0 or 3 or 10 or 190 or (>= 200 and < 300) or 368 or 2022 or 10904, _) => new SendOutcome.Misconfigured(Code(error), error.Reason),
        (100 or 10900 or 10903 or 36000, _) => new SendOutcome.Refused(Code(error), error.Reason),
        _ => null,
    };

    private static string Code(MetaError error) => error.Subcode is { } subcode ? $"{error.Code}/{subcode}" : error.Code;
}
