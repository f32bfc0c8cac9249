using System.Text.Json.Serialization;

namespace Messaging.Flows;

/// <summary>What a flow is measured on, beside how it ends.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FlowMeasure>))]
public enum FlowMeasure
{
    /// <summary>A customer was helped for whom people would have been needed otherwise: he said so, or the flow counts his silence as a yes.</summary>
    [JsonStringEnumMemberName("deflected")]
    Deflected,

    /// <summary>It did not understand what the customer wants.</summary>
    [JsonStringEnumMemberName("unknown")]
    Unknown,
}
