using System.Text.Json.Serialization;
using Messaging.Simulator.Faults;
using Messaging.Simulator.Meta;
using Messaging.Simulator.Phones;
using Messaging.Simulator.Webhooks;
using Messaging.Simulator.Writing;

namespace Messaging.Simulator.Http;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true,
    AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(IReadOnlyList<AccountView>))]
[JsonSerializable(typeof(IReadOnlyList<VendorAccount>))]
[JsonSerializable(typeof(IReadOnlyList<Fault>))]
[JsonSerializable(typeof(IReadOnlyList<ApprovedTemplate>))]
[JsonSerializable(typeof(IReadOnlyList<WebhookAttempt>))]
[JsonSerializable(typeof(PhonePage))]
[JsonSerializable(typeof(SentView))]
[JsonSerializable(typeof(WriteRequest))]
[JsonSerializable(typeof(Written))]
internal sealed partial class SimulatorJson : JsonSerializerContext;
