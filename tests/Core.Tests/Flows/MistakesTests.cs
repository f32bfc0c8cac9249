using System.Runtime.CompilerServices;
using Messaging.Flows;

namespace Messaging.Core.Tests.Flows;

/// <summary>What is said of files with mistakes in them. UPDATE_GOLDEN=1 writes the expected files anew; read the difference.</summary>
public class MistakesTests
{
    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder(), "*.yaml").Select(Path.GetFileNameWithoutExtension).Order().OfType<string>()];

    [Theory]
    [MemberData(nameof(Files))]
    public void All_mistakes_are_reported_at_once_each_with_its_place_and_what_was_expected(string name)
    {
        var errors = FlowFile.Parse(File.ReadAllText(Path.Combine(Folder(), $"{name}.yaml")), $"{name}.yaml").ShouldBeOfType<FlowParse.Invalid>().Errors;
        var found = string.Join('\n', errors) + '\n';
        var expected = Path.Combine(Folder(), $"{name}.expected.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(expected, found);
        }

        found.ShouldBe(File.ReadAllText(expected));
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Mistakes");
}
