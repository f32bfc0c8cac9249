using System.Text.Json;
using System.Text.Json.Nodes;
using Spectre.Console;

namespace Messaging.Local.Conformance;

/// <summary>All that came of it.</summary>
/// <param name="Results">Check by check.</param>
/// <param name="Capabilities">What the adapter declares, in one line; nothing where that could not be read.</param>
internal sealed record ConformanceReport(IReadOnlyList<CheckResult> Results, string? Capabilities)
{
    public const string Setting = "Messaging__Accounts__{n}__Capabilities";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public bool IsGood => Results.All(result => result.Standing is not Standing.Wrong);

    public string Json() => new JsonObject
    {
        ["good"] = IsGood,
        ["checks"] = new JsonArray([.. Results.Select(JsonNode? (result) => new JsonObject
        {
            ["check"] = result.Check,
            ["result"] = Word(result.Standing),
            ["expected"] = result.Expected,
            ["came"] = result.Came,
        })]),
        ["capabilities"] = Capabilities,
    }.ToJsonString(Readable);

    public Table Table()
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("check", "result", "expected", "came");
        foreach (var result in Results)
        {
            table.AddRow(new Text(result.Check), new Text(Word(result.Standing)), new Text(result.Expected), new Text(result.Came));
        }

        return table;
    }

    private static string Word(Standing standing) => standing.ToString().ToLowerInvariant();
}
