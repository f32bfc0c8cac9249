namespace Messaging.Core.Tests.Providers;

internal static class SourceTree
{
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    private static string Above(string folder) => File.Exists(Path.Combine(folder, "Messaging.sln"))
        ? folder
        : Above(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Messaging.sln is in no folder above the tests."));
}
