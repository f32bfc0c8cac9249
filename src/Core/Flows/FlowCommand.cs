namespace Messaging.Flows;

/// <summary>What a customer can say to any question, instead of an answer.</summary>
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
}
