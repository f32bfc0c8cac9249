namespace Messaging.Email;

internal static class MailText
{
    // Never between the halves of an emoji.
    public static string Cut(string text, int longest) =>
        text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];
}
