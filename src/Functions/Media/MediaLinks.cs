using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Messaging.Conversations;
using Messaging.Functions.Settings;
using Messaging.Messages;
using Messaging.Outbound;
using NodaTime;

namespace Messaging.Functions.Media;

/// <summary>Links to media that we keep. Whoever has one may see the medium, until it runs out; nobody can make one.</summary>
public sealed class MediaLinks(MediaSettings settings, PublicAddress us, TimeProvider time)
{
    public const string Route = "media/{id}";
    public const string Until = "until";
    public const string Signature = "signature";

    /// <summary>Longer than somebody looks at a page, or a provider needs to fetch what it was told to send.</summary>
    private static readonly Duration Life = Duration.FromHours(1);

    /// <summary>Links made within the same minutes are the same, so that a browser that looks again has it already.</summary>
    private static readonly Duration Step = Duration.FromMinutes(15);

    public Uri To(MediaId id)
    {
        var now = time.Now().ToUnixTimeSeconds();
        var until = now - (now % (long)Step.TotalSeconds) + (long)(Step + Life).TotalSeconds;
        return new Uri(us.Url, string.Create(CultureInfo.InvariantCulture, $"media/{id.Value}?{Until}={until}&{Signature}={Signed(id, until)}"));
    }

    /// <summary>Whether we made this link, and it has not run out.</summary>
    public bool IsGood(MediaId id, string? until, string? signature) =>
        long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out var end)
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Signed(id, end)), Encoding.UTF8.GetBytes(signature ?? ""))
        && time.Now().ToUnixTimeSeconds() < end;

    /// <summary>A content for whoever fetches its medium by a link.</summary>
    public Content In(Content content) => content switch
    {
        Content.Media medium => In(medium),
        Content.Template { Header: TemplateValue.Medium header } template => template with { Header = header with { Media = In(header.Media) } },
        _ => content,
    };

    public OutboundMessage In(OutboundMessage message) => message with { Content = In(message.Content) };

    public TimelineLine In(TimelineLine line) => line.What switch
    {
        TimelineItem.FromCustomer said => line with { What = said with { Content = In(said.Content) } },
        TimelineItem.CustomerEdited edited => line with { What = edited with { Content = In(edited.Content) } },
        TimelineItem.Elsewhere elsewhere => line with { What = elsewhere with { Content = In(elsewhere.Content) } },
        _ => line,
    };

    private Content.Media In(Content.Media medium) =>
        medium.Source is MediaSource.Kept(var id) ? medium with { Source = new MediaSource.Link(To(id)) } : medium;

    private string Signed(MediaId id, long until) => Base64Url.EncodeToString(HMACSHA256.HashData(
        Encoding.UTF8.GetBytes(settings.LinkKey), Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id.Value} {until}"))));
}
