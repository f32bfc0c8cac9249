using System.Text.Json;
using Messaging.Messages;

namespace Messaging.Providers;

internal static class Elements
{
    // Each element by itself: one that cannot be read is kept with its raw text, and the others survive.
    public static IReadOnlyList<Inbound> Each(string list, JsonElement parent, Func<JsonElement, IEnumerable<Inbound>> read) =>
        Read("", parent, _ => Each(list, parent.Items(list), read));

    public static IEnumerable<Inbound> Each(string list, IEnumerable<JsonElement> elements, Func<JsonElement, IEnumerable<Inbound>> read) =>
        elements.SelectMany((element, index) => Read($"{list}[{index}]: ", element, read));

    // Ids are the key against duplicates. Where a vendor gives none, the element itself is the key: a retry repeats it to the byte.
    public static string KeyOf(JsonElement element) => $"none-{Digest.Of(element.GetRawText())}";

    private static IReadOnlyList<Inbound> Read(string place, JsonElement element, Func<JsonElement, IEnumerable<Inbound>> read)
    {
        try
        {
            return [.. read(element)];
        }
        catch (UnreadableException exception)
        {
            return [new Inbound.Unreadable(place + exception.Message, element.GetRawText())];
        }
    }
}
