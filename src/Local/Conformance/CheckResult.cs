namespace Messaging.Local.Conformance;

/// <summary>What came of one check.</summary>
/// <param name="Check">What was checked.</param>
/// <param name="Standing">Whether that is good.</param>
/// <param name="Expected">What the contract wants.</param>
/// <param name="Came">What the adapter did.</param>
internal sealed record CheckResult(string Check, Standing Standing, string Expected, string Came);

internal enum Standing
{
    Good,

    /// <summary>Nothing is wrong with the adapter, but somebody should know.</summary>
    Warning,

    /// <summary>The adapter does not have it, and need not.</summary>
    Skipped,

    Wrong,
}
