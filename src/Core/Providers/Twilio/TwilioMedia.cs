using Messaging.Channels;
using Messaging.Messages;

namespace Messaging.Providers.Twilio;

internal static class TwilioMedia
{
    public static IEnumerable<Content> Of(TwilioForm form)
    {
        var caption = form["Body"];
        for (var index = 0; form[$"MediaUrl{index}"] is { } address; index++)
        {
            if (Uri.TryCreate(address, UriKind.Absolute, out var link) && link.Scheme is "https" or "http")
            {
                var contentType = form[$"MediaContentType{index}"];
                yield return new Content.Media(Type(contentType, form["MessageType"]), new MediaSource.Link(link))
                {
                    Caption = caption,
                    ContentType = contentType,
                };
                caption = null;
            }
            else
            {
                yield return new Content.Unsupported("media", "Its address is no web address.");
            }
        }

        if (caption is not null)
        {
            yield return new Content.Text(caption);
        }
    }

    // https://www.twilio.com/docs/messaging/api/media-resource: credentials are for Twilio's own hosts, and a link could lead to any.
    public static MediaFetch? Fetch(MediaSource source, Account account) => source is MediaSource.Link(var link) && IsTwilios(link, account)
        ? new MediaFetch([], _ => HttpCall.Bare("GET", link.AbsoluteUri, HttpCall.Basic(account.Secret("AccountSid"), account.Secret("AuthToken"))))
        : MediaFetch.OfLink(source);

    private static bool IsTwilios(Uri link, Account account) => account.ApiBase is { } api
        ? link.Scheme == api.Scheme && link.Authority == api.Authority
        : link.Scheme == "https" && (link.Host == "twilio.com" || link.Host.EndsWith(".twilio.com", StringComparison.Ordinal));

    private static MediaType Type(string? contentType, string? messageType) => (messageType, contentType?.Split('/')[0]) switch
    {
        ("sticker", _) => MediaType.Sticker,
        (_, "image") => MediaType.Image,
        (_, "audio") => MediaType.Audio,
        (_, "video") => MediaType.Video,
        _ => MediaType.File,
    };
}
