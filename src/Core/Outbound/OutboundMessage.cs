using System.Text.Json.Serialization;
using Messaging.Channels;
using Messaging.Messages;

namespace Messaging.Outbound;

/// <summary>A message of ours to a customer.</summary>
/// <param name="Id">Its id; passed to the provider where that echoes a reference.</param>
/// <param name="To">The customer's address.</param>
/// <param name="Content">What it says.</param>
/// <param name="Purpose">What it is for; decides whether it is sent again when nobody knows whether it was.</param>
public sealed record OutboundMessage(OutboxId Id, Address To, Content Content, Purpose Purpose)
{
    /// <summary>What to say instead when the service window has closed; nothing holds the message back until the customer writes again.</summary>
    public Content.Template? Outside { get; init; }

    /// <summary>The provider's id of the message that it answers.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>What it needs of the customer's last message.</summary>
    public ReplyContext? Context { get; init; }

    /// <summary>Whether a person of ours wrote it. A mail that none wrote says so, or two machines could write to each other for ever.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool ByPerson { get; init; }

    /// <summary>Whether it goes in the time that the channel leaves to people only: it is then to be marked as a person's. Found out in the moment of sending.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Belated { get; init; }
}

/// <summary>What a message is for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Purpose>))]
public enum Purpose
{
    /// <summary>An answer in a conversation. In doubt it is sent once more: rather twice than never.</summary>
    [JsonStringEnumMemberName("service")]
    Service,

    /// <summary>A one-time code. In doubt never again: the customer asks for another.</summary>
    [JsonStringEnumMemberName("code")]
    Code,

    /// <summary>A promotion. In doubt never again.</summary>
    [JsonStringEnumMemberName("marketing")]
    Marketing,
}
