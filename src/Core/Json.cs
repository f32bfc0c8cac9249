using System.Text.Json;
using System.Text.Json.Serialization;
using Messaging.Contacts;
using Messaging.Conversations;
using Messaging.Messages;
using Messaging.Outbound;
using NodaTime;
using NodaTime.Text;

namespace Messaging;

/// <summary>The JSON of everything that is stored. Generated at build time; tags and names are stable.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(InstantJsonConverter), typeof(DurationJsonConverter)])]
[JsonSerializable(typeof(Conversation))]
[JsonSerializable(typeof(Arrival))]
[JsonSerializable(typeof(OutboxRow))]
[JsonSerializable(typeof(OutboundMessage))]
[JsonSerializable(typeof(Inbound.Receipt))]
[JsonSerializable(typeof(TimelineLine))]
[JsonSerializable(typeof(TurnRecord))]
[JsonSerializable(typeof(CommandResult))]
[JsonSerializable(typeof(Contact))]
public sealed partial class MessagingJson : JsonSerializerContext;

internal sealed class InstantJsonConverter : JsonConverter<Instant>
{
    public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        InstantPattern.ExtendedIso.Parse(reader.GetString()!).Value;

    public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) =>
        writer.WriteStringValue(InstantPattern.ExtendedIso.Format(value));
}

internal sealed class DurationJsonConverter : JsonConverter<Duration>
{
    public override Duration Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DurationPattern.JsonRoundtrip.Parse(reader.GetString()!).Value;

    public override void Write(Utf8JsonWriter writer, Duration value, JsonSerializerOptions options) =>
        writer.WriteStringValue(DurationPattern.JsonRoundtrip.Format(value));
}
