using System.Text.RegularExpressions;
using Messaging.Shared;

namespace Messaging.Infra.Tests;

/// <summary>An alert that looks for what nobody writes is never raised, and nobody notices.</summary>
[Collection(Predicted.Name)]
public sealed partial class AlertsTests(Deployments deployments)
{
    /// <summary>What is measured, with its outcomes: the page that a test keeps in step with the meters.</summary>
    private static readonly ILookup<string, string> Metrics = File.ReadLines(Path.Combine(Repository.Root, "docs/observability.md"))
        .Where(line => line.StartsWith("| `messaging.", StringComparison.Ordinal))
        .ToLookup(line => line.Split('`')[1]);

    private Dictionary<string, string> Queries => deployments.Usual.Of("Microsoft.Insights/scheduledQueryRules").ToDictionary(
        rule => rule.Name.Split('-', 3)[2], rule => rule.Properties!["criteria"]!["allOf"]![0]!["query"]!.ToString());

    [Fact]
    public void Alerts_look_for_what_is_measured()
    {
        Metrics.Count.ShouldBeGreaterThan(10);
        Queries.Count.ShouldBeGreaterThan(5);
        Queries.Values.SelectMany(Unknown).ShouldBeEmpty();
        Unknown("AppMetrics | where Name == \"messaging.turn.accidents\"").ShouldBe(["messaging.turn.accidents"]);
        Unknown("AppMetrics | where Name == \"messaging.send.duration\" and Properties.outcome == \"miscalculated\"").ShouldBe(["messaging.send.duration miscalculated"]);
        Unknown("AppMetrics | where TimeGenerated > ago(1h)").ShouldBe(["names no metric: AppMetrics | where TimeGenerated > ago(1h)"]);
    }

    [Fact]
    public void The_run_book_has_a_section_for_each()
    {
        var book = File.ReadAllText(Path.Combine(Repository.Root, "docs/operations.md"));
        Queries.Keys.Append("dead-letters").Where(alert => !book.Contains($"\n### {alert}\n", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void People_are_told_where_there_are_any()
    {
        deployments.Everything.Of("Microsoft.Insights/actionGroups").Single().Properties!["emailReceivers"]!.AsArray().Count.ShouldBe(2);
        deployments.Usual.Of("Microsoft.Insights/scheduledQueryRules")
            .ShouldAllBe(rule => rule.Properties!["actions"]!["actionGroups"]!.AsArray().Count == 1);
    }

    private static IEnumerable<string> Unknown(string query)
    {
        var metric = MetricOf().Match(query);
        if (!metric.Success)
        {
            return query.StartsWith("AppMetrics", StringComparison.Ordinal) ? [$"names no metric: {query}"] : [];
        }

        var (name, outcome) = (metric.Groups[1].Value, metric.Groups[2].Value);
        return !Metrics.Contains(name) ? [name]
            : Metrics[name].Any(line => line.Contains(outcome, StringComparison.Ordinal)) ? []
            : [$"{name} {outcome}"];
    }

    [GeneratedRegex("Name == \"([^\"]+)\"(?: and Properties\\.outcome == \"([^\"]+)\")?")]
    private static partial Regex MetricOf();
}
