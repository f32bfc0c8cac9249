using System.Text.Json.Serialization;

namespace Messaging.Conversations;

/// <summary>What told the language of a conversation. The later ones go before the earlier ones, and all of them before the account's own.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LanguageSource>))]
public enum LanguageSource
{
    /// <summary>The country of the customer's phone number.</summary>
    [JsonStringEnumMemberName("country")]
    Country,

    /// <summary>What the customer wrote.</summary>
    [JsonStringEnumMemberName("text")]
    Text,

    /// <summary>The contact: asked, set by a person or a flow, or known from his profile.</summary>
    [JsonStringEnumMemberName("contact")]
    Contact,
}
