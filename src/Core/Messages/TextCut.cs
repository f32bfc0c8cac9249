namespace Messaging.Messages;

internal static class TextCut
{
    // Never between the halves of an emoji.
    public static string At(string text, int longest) =>
        text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];
}
