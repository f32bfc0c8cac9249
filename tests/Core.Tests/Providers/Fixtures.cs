namespace Messaging.Core.Tests.Providers;

// Payloads of the vendors' own suites, kept outside of this repository; ./test names the folder where it is at hand.
internal static class Fixtures
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("MESSAGING_FIXTURES");

    public static IReadOnlyList<string> Payloads(string channel) => [.. All(channel).Where(file => !IsSignatures(file))];

    public static IReadOnlyList<string> Signatures(string channel) => [.. All(channel).Where(IsSignatures)];

    public static string? File(string channel, string name) => All(channel).FirstOrDefault(file => Path.GetFileName(file) == name);

    private static IEnumerable<string> All(string channel) =>
        string.IsNullOrEmpty(Folder) ? [] : Directory.GetFiles(Path.Combine(Folder, channel)).Order(StringComparer.Ordinal);

    private static bool IsSignatures(string file) => Path.GetFileName(file).StartsWith("sig-", StringComparison.Ordinal) || Path.GetFileName(file).StartsWith("jwt-", StringComparison.Ordinal);
}
