using System.Text.Json.Serialization;

namespace Messaging.Tickets;

/// <summary>How urgent a ticket is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TicketPriority>))]
public enum TicketPriority
{
    /// <summary>As others.</summary>
    [JsonStringEnumMemberName("normal")]
    Normal,

    /// <summary>It can wait.</summary>
    [JsonStringEnumMemberName("low")]
    Low,

    /// <summary>Before others.</summary>
    [JsonStringEnumMemberName("high")]
    High,

    /// <summary>Before all others.</summary>
    [JsonStringEnumMemberName("urgent")]
    Urgent,
}
