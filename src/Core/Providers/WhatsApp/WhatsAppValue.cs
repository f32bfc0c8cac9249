using System.Globalization;
using System.Text.Json;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Providers.WhatsApp;

// The value of one change: what its elements share.
internal sealed record WhatsAppValue(JsonElement Value, Instant Now)
{
    private const long LastSecond = 253_402_300_799; // The end of the year 9999, the last that a date can be.

    public string? PhoneNumberId => Value.Get("metadata")?.Word("phone_number_id");

    // Ids are the key against duplicates. Where Meta gives none, the element itself is the key: a retry repeats it to the byte.
    public static string IdOf(JsonElement element) => element.Word("id") ?? $"none-{Digest.Of(element.GetRawText())}";

    // Seconds since 1970, as a string here and as a number there; what is no time counts as now.
    public Instant TimeOf(JsonElement element) =>
        long.TryParse(element.Word("timestamp"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= LastSecond
            ? Instant.FromUnixTimeSeconds(seconds)
            : Now;

    public IEnumerable<Inbound> Each(string list, Func<JsonElement, IEnumerable<Inbound>> read) =>
        Elements.Each(list, Value, read).Select(inbound => inbound with { To = PhoneNumberId });
}
