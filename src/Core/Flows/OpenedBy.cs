namespace Messaging.Flows;

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
