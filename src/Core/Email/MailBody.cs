using Messaging.Channels;
using Messaging.Messages;

namespace Messaging.Email;

internal static class MailBody
{
    // What a content says in plain text. A medium whose bytes are not at hand is said as its link.
    public static string Text(Content content) => content switch
    {
        Content.Text text => text.Body,
        Content.Choice choice => PlainText.Of(choice),
        Content.Media { Source: MediaSource.Link(var link) } media => PlainText.Of(media with { Source = new MediaSource.Link(new Uri(link.AbsoluteUri)) }),
        _ => throw new ArgumentException(
            $"A mail cannot say {content.GetType().Name}; the content was not fitted to the channel.", nameof(content)),
    };
}
