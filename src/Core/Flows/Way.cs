using NodaTime;

namespace Messaging.Flows;

/// <summary>What a step decides: to leave, to run another flow, to wait, or to end. A closed set.</summary>
internal abstract record Way
{
    private Way()
    {
    }

    /// <summary>The outcome of success.</summary>
    public const string Then = "then";

    public static Way Succeeds { get; } = new Leaves(Then);

    /// <summary>It leaves by one of its outcomes; the reason is for the trace.</summary>
    public sealed record Leaves(string Outcome, string? Because = null) : Way;

    /// <summary>It runs another flow, which begins with these variables, and goes on once that is over.</summary>
    public sealed record Runs(Flow SubFlow, IReadOnlyDictionary<string, Value> Inputs) : Way;

    /// <summary>It waits, at most until then.</summary>
    public sealed record Waits(Waiting For, Instant? Until) : Way;

    /// <summary>It ends the flow, as the author wished.</summary>
    public sealed record Ends(string Outcome) : Way;
}
