using System.Globalization;
using System.Text.RegularExpressions;
using Messaging.Scenarios.Scale;
using Messaging.Shared;

namespace Messaging.Scenarios;

/// <summary>docs/scale.md says what a conversation costs: counted here, and written into the page with UPDATE_GOLDEN=1.</summary>
public sealed partial class ScaleTests
{
    /// <summary>What arrives at the same moment goes together, or not.</summary>
    private const double Tolerance = 0.1;

    [Fact]
    public async Task What_the_page_about_scale_computes_with_is_what_conversations_ask_for()
    {
        var tallies = await Task.WhenAll(StandardConversations.Bot(), StandardConversations.Vip(), StandardConversations.HandOver());
        var file = Path.Combine(Repository.Root, "docs", "scale.md");
        var page = await File.ReadAllTextAsync(file);
        var renewed = ScalePage.Renewed(page, tallies);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            await File.WriteAllTextAsync(file, page = renewed);
        }

        Number().Replace(page, "#").ShouldBe(Number().Replace(renewed, "#"));
        foreach (var (written, counted) in Numbers(page).Zip(Numbers(renewed)))
        {
            var off = counted < 1 ? 0.002 + (counted * Tolerance) : Math.Max(counted * Tolerance, 2);
            written.ShouldBeInRange(counted - off, counted + off, "Has the cost of a conversation changed? UPDATE_GOLDEN=1 writes it anew.");
        }
    }

    private static IEnumerable<double> Numbers(string page) => Number().Matches(page).Select(number => double.Parse(number.Value, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\d+(,\d{3})*(\.\d+)?")]
    private static partial Regex Number();
}
