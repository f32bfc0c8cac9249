using System.Collections.Frozen;

namespace Messaging.Providers.Twilio;

// https://www.twilio.com/docs/messaging/tutorials/advanced-opt-out: Twilio blocks and unblocks the number itself and still
// delivers the message, so this only records what is already so. On WhatsApp nobody acts on these words, except where
// Twilio says that it did.
internal static class TwilioOptOut
{
    private static readonly FrozenSet<string> StopWords = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "STOP", "UNSUBSCRIBE", "END", "QUIT", "STOPALL", "REVOKE", "OPTOUT", "CANCEL");

    // YES also unblocks at Twilio, but is far more often the answer to a question, and must not become a consent by itself.
    private static readonly FrozenSet<string> StartWords = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "START", "UNSTOP");

    public static bool? Wanted(TwilioForm form) => form["OptOutType"] switch
    {
        "STOP" => false,
        "START" => true,
        null when IsSms(form) => ByWord((form["Body"] ?? "").Trim()),
        _ => null,
    };

    private static bool IsSms(TwilioForm form) => form["From"] == form.Handle("From");

    private static bool? ByWord(string word) => StopWords.Contains(word) ? false : StartWords.Contains(word) ? true : null;
}
