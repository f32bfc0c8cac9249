using System.Text.Json.Serialization;

namespace Messaging.Flows;

/// <summary>The JSON of a running flow and of what goes in and out of it. Generated at build time; tags and names are stable.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(InstantJsonConverter), typeof(DurationJsonConverter)])]
[JsonSerializable(typeof(FlowRun))]
[JsonSerializable(typeof(FlowInput))]
[JsonSerializable(typeof(FlowEffect))]
[JsonSerializable(typeof(CallSpec))]
[JsonSerializable(typeof(CallResult))]
[JsonSerializable(typeof(Value))]
// Two sets have a case of the same name; the generator wants to be told how to call the second.
[JsonSerializable(typeof(FlowEffect.Call), TypeInfoPropertyName = "CallEffect")]
[JsonSerializable(typeof(FlowEffect.Failed), TypeInfoPropertyName = "FailedEffect")]
public sealed partial class FlowJson : JsonSerializerContext;
