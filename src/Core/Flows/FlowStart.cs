namespace Messaging.Flows;

/// <summary>What starts a flow.</summary>
/// <param name="By">Who opened the conversation.</param>
/// <attribute name="conversation"><c>opened</c>: it starts when a conversation is opened.</attribute>
/// <attribute name="by">Who opened it: <c>contact</c> (unless given), <c>company</c>, or <c>anyone</c>.</attribute>
public sealed record FlowStart(OpenedBy By);

/// <summary>Who opens a conversation.</summary>
public enum OpenedBy
{
    /// <summary>The customer, by writing to us.</summary>
    Contact,

    /// <summary>An agent or a campaign, by writing to the customer.</summary>
    Company,

    /// <summary>Either.</summary>
    Anyone,
}
