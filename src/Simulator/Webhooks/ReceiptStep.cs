using Messaging.Simulator.Faults;

namespace Messaging.Simulator.Webhooks;

/// <summary>One thing that happens to a message on its way.</summary>
/// <param name="After">When, counted from the call that sent it.</param>
/// <param name="Status">The vendor's word for it.</param>
/// <param name="Error">Why it failed.</param>
internal sealed record ReceiptStep(TimeSpan After, string Status, int? Error = null)
{
    private static readonly TimeSpan Apart = TimeSpan.FromMilliseconds(10);

    /// <summary>When each step is told, which a fault may change; nothing is told before it happened.</summary>
    public static IEnumerable<(TimeSpan At, ReceiptStep Step)> Told(IReadOnlyList<ReceiptStep> steps, Fault? fault) => fault switch
    {
        Fault.NoReceipts => [],
        Fault.DuplicateReceipts => steps.SelectMany(step => Enumerable.Repeat((step.After, step), 2)),
        Fault.ReorderedReceipts => steps.Reverse().Select((step, place) => (steps[^1].After + (place * Apart), step)),
        _ => steps.Select(step => (step.After, step)),
    };
}
