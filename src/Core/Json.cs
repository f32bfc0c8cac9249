using System.Text.Json.Serialization;
using Messaging.Contacts;
using Messaging.Conversations;
using Messaging.Flows;
using Messaging.Messages;
using Messaging.Outbound;

namespace Messaging;

/// <summary>The JSON of everything that is stored. Generated at build time; tags and names are stable.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(InstantJsonConverter), typeof(DurationJsonConverter)])]
[JsonSerializable(typeof(Conversation))]
[JsonSerializable(typeof(Arrival))]
[JsonSerializable(typeof(OutboxRow))]
[JsonSerializable(typeof(FlowRun))]
// Some sets have cases of the same name; the generator wants to be told how to call the second.
[JsonSerializable(typeof(Waiting), TypeInfoPropertyName = "FlowWaiting")]
[JsonSerializable(typeof(Waiting.Reply), TypeInfoPropertyName = "FlowWaitingReply")]
[JsonSerializable(typeof(Waiting.Person), TypeInfoPropertyName = "FlowWaitingPerson")]
[JsonSerializable(typeof(CallSpec.Bot), TypeInfoPropertyName = "BotCall")]
[JsonSerializable(typeof(FlowCause.Happened), TypeInfoPropertyName = "FlowCauseHappened")]
[JsonSerializable(typeof(OutboundMessage))]
[JsonSerializable(typeof(Inbound.Receipt))]
[JsonSerializable(typeof(TimelineLine))]
[JsonSerializable(typeof(OpenConversation))]
[JsonSerializable(typeof(IReadOnlyList<Shortcut>))]
[JsonSerializable(typeof(IReadOnlyList<ConversationView>))]
[JsonSerializable(typeof(TurnRecord))]
[JsonSerializable(typeof(CommandResult))]
[JsonSerializable(typeof(Contact))]
public sealed partial class MessagingJson : JsonSerializerContext;
