using System.Text.Json;
using System.Text.Json.Nodes;
using Messaging.Messages;

namespace Messaging.Providers;

internal static class RawContent
{
    // What a content says in the provider's own words; nothing where it has none for this provider.
    public static JsonObject? Of(Content content, string provider) => content.Raw is { } raw && raw.Provider == provider ? Read(raw) : null;

    private static JsonObject Read(RawPayload raw)
    {
        try
        {
            return JsonNode.Parse(raw.Json) as JsonObject ?? throw new ArgumentException($"The raw payload for {raw.Provider} is no JSON object.", nameof(raw));
        }
        catch (JsonException exception)
        {
            throw new ArgumentException($"The raw payload for {raw.Provider} is no JSON.", nameof(raw), exception);
        }
    }
}
