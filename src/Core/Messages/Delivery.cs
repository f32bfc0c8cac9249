using System.Text.Json.Serialization;

namespace Messaging.Messages;

/// <summary>How far a message of ours came. The order is the rule: news only ever moves it up, in whatever order it arrives.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Delivery>))]
public enum Delivery
{
    /// <summary>Committed by us; not yet with the provider.</summary>
    [JsonStringEnumMemberName("queued")]
    Queued,

    /// <summary>With the provider, on its way to the customer's device.</summary>
    [JsonStringEnumMemberName("sent")]
    Sent,

    /// <summary>Will not arrive. Below delivered: a later proof of arrival is believed.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,

    /// <summary>On the customer's device.</summary>
    [JsonStringEnumMemberName("delivered")]
    Delivered,

    /// <summary>Seen by the customer.</summary>
    [JsonStringEnumMemberName("read")]
    Read,
}
