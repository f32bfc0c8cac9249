using System.Text.Json.Serialization;

namespace Messaging.Channels;

/// <summary>What the customer sees. A channel owns capabilities, limits and the service window; who carries it is the provider's matter.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Channel>))]
public enum Channel
{
    /// <summary>Text messages to a phone number, pictures included (MMS).</summary>
    [JsonStringEnumMemberName("sms")]
    Sms,

    /// <summary>WhatsApp, by Meta's Cloud API or by Twilio.</summary>
    [JsonStringEnumMemberName("whatsapp")]
    WhatsApp,

    /// <summary>Our own widget on a web page, and in-app messaging by the same API.</summary>
    [JsonStringEnumMemberName("webchat")]
    WebChat,
}
