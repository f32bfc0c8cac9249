namespace Microsoft.DurableTask;

/// <summary>No version comes before any; two of the form 1.2.3 compare as such; others as text.</summary>
internal static class VersionComparison
{
    public static int Compare(string one, string other) => (string.IsNullOrWhiteSpace(one), string.IsNullOrWhiteSpace(other)) switch
    {
        (true, true) => 0,
        (true, false) => -1,
        (false, true) => 1,
        _ when Version.TryParse(one, out var first) && Version.TryParse(other, out var second) => first.CompareTo(second),
        _ => string.Compare(one, other, StringComparison.OrdinalIgnoreCase),
    };
}
