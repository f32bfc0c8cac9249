using System.Reflection;
using System.Text.RegularExpressions;
using Messaging.Functions;
using Messaging.Infra.Tests.Reading;
using Messaging.Local.Functions;
using Messaging.Shared;
using Microsoft.Extensions.Logging;

namespace Messaging.Infra.Tests;

/// <summary>An alert that looks for what nobody writes is never raised, and nobody notices.</summary>
[Collection(Predicted.Name)]
public sealed partial class AlertsTests(Deployments deployments)
{
    private static readonly IReadOnlyList<string> Lines =
    [
        .. typeof(Registration).Assembly.GetType("Messaging.Functions.Log")!.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>()?.Message).OfType<string>(),
    ];

    private static readonly IReadOnlyList<string> Functions = [.. FunctionCatalogue.Of(typeof(Registration).Assembly).All.Select(function => function.Name)];

    private Dictionary<string, string> Queries => deployments.Usual.Of("Microsoft.Insights/scheduledQueryRules").ToDictionary(
        rule => rule.Name.Split('-', 3)[2], rule => rule.Properties!["criteria"]!["allOf"]![0]!["query"]!.ToString());

    [Fact]
    public void Alerts_look_for_lines_that_are_logged_and_functions_that_there_are()
    {
        Queries.Count.ShouldBeGreaterThan(5);
        Queries.Values.SelectMany(Unknown).ShouldBeEmpty();
        Unknown("AppTraces | where Message has \"a decision succeeded\"").ShouldBe(["a decision succeeded"]);
        Unknown("AppRequests | where Name in (\"Turn\", \"Returns\")").ShouldBe(["Returns"]);
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

    private static IEnumerable<string> Unknown(string query) =>
    [
        .. Phrase().Matches(query).Select(match => match.Groups[1].Value).Where(phrase => !Lines.Any(line => line.Contains(phrase, StringComparison.Ordinal))),
        .. NameOf().Matches(query).SelectMany(match => Quoted().Matches(match.Value)).Select(match => match.Groups[1].Value).Except(Functions),
    ];

    [GeneratedRegex("Message has \"([^\"]+)\"")]
    private static partial Regex Phrase();

    [GeneratedRegex("Name (==|in) \\(?(\"\\w+\"(, )?)+")]
    private static partial Regex NameOf();

    [GeneratedRegex("\"(\\w+)\"")]
    private static partial Regex Quoted();
}
