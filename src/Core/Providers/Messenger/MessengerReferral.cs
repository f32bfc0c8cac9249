using System.Text.Json;
using Messaging.Messages;

namespace Messaging.Providers.Messenger;

// A link with a reference, an advertisement, a product of the page's shop, a story.
internal static class MessengerReferral
{
    public static Referral Of(JsonElement referral)
    {
        var ad = referral.Get("ads_context_data");
        var product = referral.Get("product")?.Word("id");
        return new(
            referral.Word("source") ?? (product is null ? "referral" : "product"),
            referral.Word("ref") ?? referral.Word("ad_id") ?? product,
            referral.Word("referer_uri"),
            ad?.Word("ad_title"));
    }

    public static Referral? In(JsonElement part) => part.Get("referral") is { } referral ? Of(referral) : null;

    // Who answers a story of ours means the story, and not a message.
    public static Referral? OfMessage(JsonElement message) => In(message) ?? (message.Get("reply_to")?.Get("story") is { } story
        ? new("story", story.Word("id"), story.Word("url"), null)
        : null);
}
