using System.Runtime.CompilerServices;
using System.Text;
using Messaging.Flows;

namespace Messaging.Core.Tests.Flows;

/// <summary>Whatever is given to the parser, it answers with a flow or with errors.</summary>
public class AnyFileTests
{
    private const int FilesPerSeed = 250;
    private const string Odd = "{}[]&*!|>'\"%@`:#,?-\t\n .=~\0\u0085\u2028\ud800é😀${{}}<<ab01";

    [Theory]
    [InlineData("vip-routing", 1)]
    [InlineData("vip-routing", 2)]
    [InlineData("welcome", 3)]
    [InlineData("welcome", 4)]
    public void A_damaged_file_gives_a_flow_or_errors_with_places_in_the_file(string name, int seed)
    {
        var random = new Random(seed);
        var whole = File.ReadAllText(Path.Combine(Folder(), $"{name}.yaml"));
        for (var i = 0; i < FilesPerSeed; i++)
        {
            var damaged = Damaged(whole, random);
            if (FlowFile.Parse(damaged, "x") is FlowParse.Invalid invalid)
            {
                invalid.Errors.ShouldNotBeEmpty();
                invalid.Errors.ShouldAllBe(error => error.Line > 0 && error.Column > 0 && error.Line <= damaged.Length + 1);
            }
        }
    }

    [Theory]
    [InlineData("[", 100_000)]
    [InlineData("{a: ", 100_000)]
    [InlineData("- ", 100_000)]
    [InlineData("a", 600_000)]
    [InlineData("{{ contact.a | upper }} ", 20_000)]
    [InlineData("? ", 100_000)]
    public void Something_repeated_very_often_is_refused(string piece, int times) =>
        FlowFile.Parse(new StringBuilder().Insert(0, piece, times).ToString(), "x").ShouldBeOfType<FlowParse.Invalid>();

    private static string Damaged(string text, Random random)
    {
        var damaged = new StringBuilder(text);
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            var at = random.Next(damaged.Length);
            _ = random.Next(4) switch
            {
                0 => damaged.Insert(at, Odd[random.Next(Odd.Length)]),
                1 => damaged.Remove(at, Math.Min(random.Next(1, 30), damaged.Length - at)),
                2 => damaged.Insert(at, text.AsSpan(random.Next(text.Length - 40), random.Next(40))),
                _ => damaged.Replace(damaged[at], Odd[random.Next(Odd.Length)], at, 1),
            };
        }

        return damaged.ToString();
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "../../../flows");
}
