using Messaging.Channels;
using Messaging.Outbound;
using NodaTime;

namespace Messaging.Providers.Rcs;

// https://developers.google.com/business-communications/rcs-business-messaging/reference/rest/v1/phones/getCapabilities: whether
// somebody can be reached, asked before he is first written to. Who cannot is a 404, as when sending, and is asked about again the
// next time; who can is believed for a while, and so is he who wrote himself.
internal static class RcsReach
{
    private static readonly Duration Believed = Duration.FromHours(6);

    public static bool IsKnown(OutboundMessage message, Instant now) => message.Context is { } heard && now - heard.At < Believed;

    // Google ignores a second request under the same id, so each is named by its time and by the token that it is asked with: a
    // plan that begins again has another one.
    public static SendStep Step(OutboundMessage message, Account account, Instant now) => new(replies =>
    {
        var token = RcsToken.Read(replies[0]);
        var id = NamedUuid.Of($"capabilities {message.Id.Value} {now} {token}");
        return HttpCall.Bare("GET", RcsOutbound.Url(message.To, account, "capabilities", $"requestId={id}"), HttpCall.Bearer(token));
    })
    {
        Kept = ($"reached {message.To.Handle}", Believed),
    };
}
