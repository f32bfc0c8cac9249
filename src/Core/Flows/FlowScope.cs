using Messaging.Brands;
using Messaging.Channels;
using Messaging.Hours;

namespace Messaging.Flows;

/// <summary>What a flow may see of the world in one turn.</summary>
public sealed record FlowScope
{
    /// <summary>The contact's fields; <c>contact.email</c> in a flow.</summary>
    public IReadOnlyDictionary<string, Value> Contact { get; init; } = new Dictionary<string, Value>();

    /// <summary>What the host tells of the conversation; <c>conversation.reference</c> in a flow.</summary>
    public IReadOnlyDictionary<string, Value> Conversation { get; init; } = new Dictionary<string, Value>();

    /// <summary>What the customer's page or app says of where he writes; <c>context.product</c> in a flow.</summary>
    public IReadOnlyDictionary<string, Value> Context { get; init; } = new Dictionary<string, Value>();

    /// <summary>The company's settings for flows, no secrets; <c>settings.crm</c> in a flow.</summary>
    public IReadOnlyDictionary<string, Value> Settings { get; init; } = new Dictionary<string, Value>();

    /// <summary>Languages as in BCP 47: the customer's own first, then those to fall back to.</summary>
    public IReadOnlyList<string> Languages { get; init; } = ["en"];

    /// <summary>How the brand addresses people; the contact's field <c>tone</c> goes before it.</summary>
    public Tone Tone { get; init; }

    /// <summary>The channel that the customer used last.</summary>
    public Channel Channel { get; init; }

    /// <summary>Business hours by name.</summary>
    public IReadOnlyDictionary<string, BusinessHours> Calendars { get; init; } = new Dictionary<string, BusinessHours>();

    /// <summary>The limits.</summary>
    public FlowLimits Limits { get; init; } = FlowLimits.Default;
}
