using System.Text.RegularExpressions;
using Messaging.Channels;
using Messaging.Simulator.Sending;

namespace Messaging.Simulator.Twilio;

/// <summary>What Twilio refuses, and in which order it looks.</summary>
internal static partial class TwilioRules
{
    private const int LongestBody = 1600;
    private const int MostMedia = 10;
    private const string WhatsApp = "whatsapp:";

    /// <summary>What is wrong about the form itself; nothing if it is right.</summary>
    /// <param name="sender">The account that the form names, if it names one.</param>
    public static Verdict.Refused? Form(TwilioForm form, VendorAccount? sender, TwilioContentStore contents) => Parties(form, sender) ?? Message(form, contents);

    /// <summary>What a right form meets.</summary>
    public static Verdict State(TwilioForm form, VendorAccount sender, bool stopped, bool windowIsOpen, TwilioContentStore contents) => sender.Channel switch
    {
        _ when stopped => new Verdict.Refused(21610),

        // Codes of the 60000s come from the channel behind: Twilio learns them after it has taken the message.
        Channel.WhatsApp when (form.ContentSid is null || contents.IsOfSession(form.ContentSid)) && !windowIsOpen => new Verdict.FailsLater(63016),
        _ => new Verdict.Accepted(),
    };

    public static bool IsWhatsApp(string address) => address.StartsWith(WhatsApp, StringComparison.Ordinal);

    private static Verdict.Refused? Parties(TwilioForm form, VendorAccount? sender) => form switch
    {
        { To: null } => new(21604),
        { From: null, MessagingServiceSid: null } => new(21603),
        { To: var to } when !Number().IsMatch(to) => new(21211, $"The 'To' number {to} is not a valid phone number."),
        { From: { } from } when !Number().IsMatch(from) => new(21212, $"The 'From' number {from} is not a valid phone number."),
        { From: { } from, To: var to } when IsWhatsApp(from) != IsWhatsApp(to) => new(21910),
        { From: { } from } when sender is null => IsWhatsApp(from) ? new(63007) : new(21606),
        _ when sender is null => new(21701),
        _ => null,
    };

    private static Verdict.Refused? Message(TwilioForm form, TwilioContentStore contents) => form switch
    {
        { Body: null, ContentSid: null, MediaUrls.Count: 0 } => new(21602),
        { Body.Length: > LongestBody } => new(21617),
        { MediaUrls.Count: > MostMedia } => new(21623),
        _ when form.MediaUrls.Any(url => !IsWebAddress(url)) => new(21620),
        { StatusCallback: { } callback } when !IsWebAddress(callback) => new(21609),
        { ContentSid: not null } when form.Variables() is not { } values || values.Values.Any(IsUnfit) => new(21656),
        { ContentSid: { } sid } when !contents.Knows(sid) => new(21655),
        _ => null,
    };

    private static bool IsUnfit(string value) => value.Length == 0 || value.AsSpan().IndexOfAny('\r', '\n', '\t') >= 0;

    private static bool IsWebAddress(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    [GeneratedRegex(@"^((whatsapp:)?\+[1-9]\d{6,14}|whatsapp:[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]+)\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
