using Messaging.Simulator.Writing;

namespace Messaging.Simulator.Twilio;

/// <summary>Twilio's default handling of opt-out words in text messages: it answers them itself, and still posts the webhook.</summary>
internal static class TwilioOptOut
{
    private static readonly HashSet<string> Stop = new(StringComparer.OrdinalIgnoreCase)
    {
        "STOP", "UNSUBSCRIBE", "END", "QUIT", "STOPALL", "REVOKE", "OPTOUT", "CANCEL",
    };

    private static readonly HashSet<string> Start = new(StringComparer.OrdinalIgnoreCase) { "START", "YES", "UNSTOP" };

    /// <summary>Nothing for all other words, and for a word that changes nothing.</summary>
    public static OptOutReply? On(string text, bool stopped) => text.Trim() switch
    {
        var word when !stopped && Stop.Contains(word) => new(Stopped: true, "You get no more messages from this number. Reply START to resubscribe."),
        var word when stopped && Start.Contains(word) => new(Stopped: false, "You get messages from this number again. Reply STOP to unsubscribe."),
        _ => null,
    };
}
