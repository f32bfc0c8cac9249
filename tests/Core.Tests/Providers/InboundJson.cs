using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Messaging.Messages;
using NodaTime;
using NodaTime.Text;

namespace Messaging.Core.Tests.Providers;

internal static class InboundJson
{
    public static JsonSerializerOptions Readable { get; } = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters =
        {
            new TextConverter<Instant>(InstantPattern.ExtendedIso.Format),
            new TextConverter<Duration>(DurationPattern.Roundtrip.Format),
        },
    };

    public static string Of(IReadOnlyList<Inbound> list) => new JsonArray([.. list.Select(Element)]).ToJsonString(Readable);

    private static JsonNode? Element(Inbound inbound)
    {
        var element = new JsonObject { ["is"] = inbound.GetType().Name };
        foreach (var (name, value) in JsonSerializer.SerializeToNode(inbound, inbound.GetType(), Readable)!.AsObject())
        {
            element[name] = value?.DeepClone();
        }

        return element;
    }

    private sealed class TextConverter<T>(Func<T, string> format) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(format(value));
    }
}
