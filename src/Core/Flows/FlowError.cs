namespace Messaging.Flows;

/// <summary>Something that is wrong in a flow's file.</summary>
/// <param name="File">The file, as it was named.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Message">What is wrong and what was expected, in a sentence.</param>
public sealed record FlowError(string File, int Line, int Column, string Message)
{
    /// <summary>The error as compilers write it, so that editors find the place.</summary>
    public override string ToString() => $"{File}({Line},{Column}): {Message}";
}
