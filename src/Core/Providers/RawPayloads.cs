using System.Text.Json;
using System.Text.Json.Nodes;
using Messaging.Messages;

namespace Messaging.Providers;

// A content in a provider's own words, where it has some.
internal static class RawPayloads
{
    // Whom it goes to, and from whom, is ours to say: what a payload has under a name of the envelope is left out.
    public static JsonObject? Of(Content content, string provider, params ReadOnlySpan<string> envelope)
    {
        if (content.Raw is not { } raw || raw.Provider != provider)
        {
            return null;
        }

        try
        {
            var payload = JsonNode.Parse(raw.Json) as JsonObject ?? throw new JsonException("It is another kind of value.");
            foreach (var name in envelope)
            {
                payload.Remove(name);
            }

            return payload;
        }
        catch (JsonException exception)
        {
            throw new ArgumentException($"A raw payload for {provider} is no JSON object.", nameof(content), exception);
        }
    }
}
