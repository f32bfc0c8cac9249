namespace Messaging.Flows;

/// <summary>What a customer can say to any question, instead of an answer.</summary>
/// <attribute name="agent">The step that it goes on with for somebody who wants a person.</attribute>
/// <attribute name="menu">The step that it goes on with for somebody who wants to begin anew.</attribute>
/// <attribute name="stop">The step that it goes on with for somebody who wants to be left alone.</attribute>
public enum FlowCommand
{
    /// <summary>He wants a person.</summary>
    Agent,

    /// <summary>He wants to begin anew.</summary>
    Menu,

    /// <summary>He wants to go back to the question before.</summary>
    Back,

    /// <summary>He wants to be left alone.</summary>
    Stop,

    /// <summary>He wants to speak another language.</summary>
    Language,
}
