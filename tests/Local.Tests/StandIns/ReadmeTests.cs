using System.Runtime.CompilerServices;
using Azure.Data.Tables;

namespace Messaging.Local.Tests.StandIns;

public class ReadmeTests
{
    [Fact]
    public void The_readme_lists_exactly_the_public_types_of_the_assembly()
    {
        var declared = typeof(TableClient).Assembly.GetExportedTypes().Select(NameOf).ToList();
        var listed = Listed().ToList();

        declared.Except(listed).ShouldBeEmpty("declared and not listed");
        listed.Except(declared).ShouldBeEmpty("listed and not declared");
        listed.ShouldBeUnique();
    }

    /// <summary>The first cell of each row that begins with a type in backticks.</summary>
    private static IEnumerable<string> Listed() => File.ReadLines(Readme())
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
        .Select(line => line.Split('`')[1]);

    private static string NameOf(Type type)
    {
        var name = type.DeclaringType is { } outer ? $"{NameOf(outer)}.{type.Name}" : $"{type.Namespace}.{type.Name}";
        var generic = name.IndexOf('`', StringComparison.Ordinal);
        return generic < 0 ? name : $"{name[..generic]}<{string.Join(", ", type.GetGenericArguments().Select(argument => argument.Name))}>";
    }

    private static string Readme([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "../../../src/StandIns/README.md");
}
