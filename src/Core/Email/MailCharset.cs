using System.Text;

namespace Messaging.Email;

// Bytes as text in the charset that somebody claims they are in. NUL characters go, because stores and screens end at them.
internal static class MailCharset
{
    public static string Text(ReadOnlySpan<byte> bytes, string? charset) =>
        (string.IsNullOrEmpty(charset) ? Encoding.UTF8 : Named(charset)).GetString(bytes).Replace("\0", "", StringComparison.Ordinal);

    // A name that nobody knows is taken for UTF-8, in which ASCII reads right whatever was meant.
    private static Encoding Named(string charset)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return Encoding.UTF8;
        }
    }
}
