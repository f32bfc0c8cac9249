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

    /// <summary>Facebook Messenger, to a page.</summary>
    [JsonStringEnumMemberName("messenger")]
    Messenger,

    /// <summary>Instagram's direct messages, to a professional account.</summary>
    [JsonStringEnumMemberName("instagram")]
    Instagram,

    /// <summary>LINE, to an official account.</summary>
    [JsonStringEnumMemberName("line")]
    Line,

    /// <summary>Telegram, to a bot.</summary>
    [JsonStringEnumMemberName("telegram")]
    Telegram,

    /// <summary>RCS Business Messaging, from an agent that the carriers know.</summary>
    [JsonStringEnumMemberName("rcs")]
    Rcs,

    /// <summary>Apple Messages for Business.</summary>
    [JsonStringEnumMemberName("apple")]
    Apple,

    /// <summary>E-mail; the address plays the part of the number.</summary>
    [JsonStringEnumMemberName("email")]
    Email,

    /// <summary>The company's own channel, by our HTTP contract.</summary>
    [JsonStringEnumMemberName("own")]
    Own,
}
