namespace Messaging.Core.Tests.Providers;

// Compares with the file beside the input. UPDATE_GOLDEN=1 writes it anew; the diff is then the review.
internal static class Golden
{
    private const string Own = "Providers";

    public static IReadOnlyList<string> Inputs(string folder) =>
    [
        .. Directory.GetFiles(Copied(folder))
            .Where(file => !file.EndsWith(".expected.json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    public static string Copied(string folder) => Path.Combine(AppContext.BaseDirectory, Own, folder);

    public static void Match(string folder, string name, string actual)
    {
        var copy = Path.Combine(Copied(folder), $"{name}.expected.json");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Copied(folder));
            var source = Directory.CreateDirectory(Path.Combine(SourceTree.Root, "tests", "Core.Tests", Own, folder));
            File.WriteAllText(Path.Combine(source.FullName, Path.GetFileName(copy)), actual + "\n");
            File.WriteAllText(copy, actual + "\n");
        }

        actual.ShouldBe(File.ReadAllText(copy).TrimEnd('\n'), $"{folder}/{name}");
    }
}
