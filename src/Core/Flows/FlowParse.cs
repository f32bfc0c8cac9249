namespace Messaging.Flows;

/// <summary>What became of reading a flow's file.</summary>
public abstract record FlowParse
{
    private FlowParse()
    {
    }

    /// <summary>It is a flow.</summary>
    /// <param name="Flow">The flow.</param>
    public sealed record Valid(Flow Flow) : FlowParse;

    /// <summary>It is none.</summary>
    /// <param name="Errors">All that is wrong, in the order of the file; at least one.</param>
    public sealed record Invalid(IReadOnlyList<FlowError> Errors) : FlowParse;
}
