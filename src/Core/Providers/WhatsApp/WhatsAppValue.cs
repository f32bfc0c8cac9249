using System.Text.Json;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Providers.WhatsApp;

// The value of one change: what its elements share.
internal sealed record WhatsAppValue(JsonElement Value, Instant Now)
{
    public string? PhoneNumberId => Value.Get("metadata")?.Word("phone_number_id");

    public static string IdOf(JsonElement element) => element.Word("id") ?? Elements.KeyOf(element);

    // What is no time counts as now.
    public Instant TimeOf(JsonElement element) => UnixTime.Seconds(element.Word("timestamp")) ?? Now;

    public IEnumerable<Inbound> Each(string list, Func<JsonElement, IEnumerable<Inbound>> read) =>
        Elements.Each(list, Value, read).Select(inbound => inbound with { To = PhoneNumberId });
}
