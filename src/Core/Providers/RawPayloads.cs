using System.Text.Json;
using System.Text.Json.Nodes;
using Messaging.Messages;

namespace Messaging.Providers;

// A content in a provider's own words, where it has some.
internal static class RawPayloads
{
    public static JsonObject? Of(Content content, string provider)
    {
        if (content.Raw is not { } raw || raw.Provider != provider)
        {
            return null;
        }

        try
        {
            return JsonNode.Parse(raw.Json) as JsonObject ?? throw new JsonException("It is another kind of value.");
        }
        catch (JsonException exception)
        {
            throw new ArgumentException($"A raw payload for {provider} is no JSON object.", nameof(content), exception);
        }
    }
}
