using Messaging.Messages;

namespace Messaging.Providers.Line;

// A sticker is known by its package and its number in LINE's shop: https://developers.line.biz/en/docs/messaging-api/sticker-list/.
// With us that is one id, e.g. 446/1988.
internal static class LineStickers
{
    private static readonly Uri Shop = new("https://stickershop.line-scdn.net");

    public static MediaSource.ProviderMedia At(string package, string sticker) => new($"{package}/{sticker}");

    public static bool Is(string id) => id.Contains('/', StringComparison.Ordinal);

    // What is no sticker of the shop has no number there, and LINE refuses it.
    public static (string Package, string Sticker) Of(string id) => id.Split('/', 2) is [var package, var sticker] ? (package, sticker) : (id, "");

    // The picture that LINE's own pages show; anybody may have it.
    public static MediaFetch Fetch(string id, Uri? apiBase) => new(
        [],
        _ => HttpCall.Bare("GET", $"{(apiBase ?? Shop).OriginalString.TrimEnd('/')}/stickershop/v1/sticker/{Uri.EscapeDataString(Of(id).Sticker)}/android/sticker.png"));
}
