using System.Globalization;
using System.Text.Json.Serialization;
using Messaging.Channels;
using Messaging.Conversations;
using NodaTime;

namespace Messaging.Functions.Events;

/// <summary>Something that happened, as the world outside reads it: CloudEvents 1.0, structured mode. Holds ids and words of our own, no text of messages. Source: https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md</summary>
/// <param name="Id">The same for the same event, however often it is told.</param>
/// <param name="Type">What happened: "messaging." and the domain event's type.</param>
/// <param name="Subject">The conversation.</param>
/// <param name="Time">When it happened.</param>
/// <param name="Data">What more there is to know.</param>
public sealed record CloudEvent(string Id, string Type, string Subject, Instant Time, EventData Data)
{
    public const string MediaType = "application/cloudevents+json";

    private const string TypePrefix = "messaging.";

    [JsonPropertyName("specversion")]
    public string SpecVersion => "1.0";

    [JsonPropertyName("source")]
    public string Source => "/messaging";

    [JsonPropertyName("datacontenttype")]
    public string DataContentType => "application/json";

    /// <summary>The domain's name of what happened.</summary>
    [JsonIgnore]
    public string Happened => Type.StartsWith(TypePrefix, StringComparison.Ordinal) ? Type[TypePrefix.Length..] : Type;

    /// <summary>All that a turn made known, in order.</summary>
    public static IEnumerable<CloudEvent> Of(Conversation conversation, TurnRecord turn) => turn.Events.Select((happened, index) =>
        new CloudEvent(
            string.Create(CultureInfo.InvariantCulture, $"{conversation.Id}.{turn.Number}.{index}"),
            TypePrefix + happened.Type,
            conversation.Id.Value,
            happened.At,
            new EventData(turn.Number, index, conversation.Lanes[0].Address.Account, conversation.Lanes[0].Address.Channel.Name(), happened.Detail)));
}

/// <summary>What a kind of event has to say, and where it belongs.</summary>
/// <param name="Turn">The turn's number in its conversation.</param>
/// <param name="Index">Its place among the events of that turn.</param>
/// <param name="Account">The account on which the conversation began.</param>
/// <param name="Channel">That account's channel, in small letters.</param>
/// <param name="Detail">A word more, where the type needs one.</param>
public sealed record EventData(long Turn, int Index, AccountId Account, string Channel, string? Detail = null);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(InstantJsonConverter)])]
[JsonSerializable(typeof(CloudEvent))]
internal sealed partial class EventJson : JsonSerializerContext;
