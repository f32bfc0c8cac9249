using System.Globalization;
using Messaging.Messages;

namespace Messaging.Channels;

internal static class FitText
{
    public static FitResult To(string body, Capabilities can)
    {
        if (string.IsNullOrWhiteSpace(body))
        {
            return FitResult.Nothing("An empty text is not sent.");
        }

        var parts = TextSplit.Into(body, can.TextLength, can.TextBytes);
        return new FitResult([.. parts.Select(part => new Content.Text(part))], parts.Count == 1 ? [] : [SentIn(parts.Count)]);
    }

    public static string SentIn(int messages) =>
        string.Create(CultureInfo.InvariantCulture, $"The text is longer than the channel allows and is sent as {messages} messages.");
}
