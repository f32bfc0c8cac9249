using System.Globalization;
using System.Text;
using Messaging.Functions.Storage;

namespace Messaging.Scenarios.Scale;

/// <summary>The parts of docs/scale.md that follow from what was counted.</summary>
internal static class ScalePage
{
    private static readonly double[] Rates = [1, 100, 10_000];

    /// <summary>Of a hundred conversations.</summary>
    private static readonly double[] Mix = [0.80, 0.05, 0.15];

    /// <summary>The page with its parts renewed, each of which stands between two comments with its name.</summary>
    public static string Renewed(string page, IReadOnlyList<Tally> tallies)
    {
        page = With(page, "counted", Counted(tallies));
        page = With(page, "tables", Tables(tallies));
        page = With(page, "loads", Loads(tallies));
        return With(page, "money", Money(tallies));
    }

    private static string Counted(IReadOnlyList<Tally> tallies) => Table(
        tallies,
        ("messages, from the customer and to him", tally => tally.Messages),
        ("webhooks, receipts among them", tally => tally.Webhooks),
        ("requests of the desk", tally => tally.DeskCalls),
        ("turns", tally => tally.Turns),
        ("calls to providers and to systems of the company", tally => tally.CallsOut),
        ("events of the history", tally => tally.History["events"]),
        ("**durable actions**", tally => tally.Actions),
        ("**calls to tables**", tally => tally.TableCalls),
        ("of these, reads", tally => tally.Reads),
        ("rows written or removed", tally => tally.RowsWritten),
        ("**events on the bus**", tally => tally.BusMessages),
        ("**executions of functions**", tally => tally.Executions));

    private static string Tables(IReadOnlyList<Tally> tallies) => Table(
        tallies,
        [.. MessagingTables.Names.Where(table => tallies.Any(tally => tally.CallsTo(table) > 0)).SelectMany(table => new (string, Func<Tally, double>)[]
        {
            ($"`{table}`: reads", tally => tally.Calls.Calls(table, "Get") + tally.Calls.Calls(table, "Query")),
            ($"`{table}`: writes, batches counted once", tally => tally.CallsTo(table) - tally.Calls.Calls(table, "Get") - tally.Calls.Calls(table, "Query")),
        })]);

    private static string Loads(IReadOnlyList<Tally> tallies)
    {
        var text = new StringBuilder("| conversations a second | " + string.Join(" | ", Rates.Select(Number)) + " |\n|---|" + string.Concat(Rates.Select(_ => "---:|")) + "\n");
        Row("messages", tally => tally.Messages);
        Row("calls to tables", tally => tally.TableCalls);
        Row("accounts for tables, at 20,000 calls", tally => tally.TableCalls / Prices.TableCallsPerAccount, Math.Ceiling);
        Row("durable actions", tally => tally.Actions);
        Row("capacity units of the Durable Task Scheduler, at 2,000 actions", tally => tally.Actions / Prices.ActionsPerUnit, Math.Ceiling);
        Row("events on the bus", tally => tally.BusMessages);
        Row("namespaces of the standard tier, at 1,000 credits", tally => tally.BusMessages * Prices.CreditsPerEvent / Prices.CreditsPerNamespace, Math.Ceiling);
        Row("executions of functions", tally => tally.Executions);
        Row("conversations that the sweep looks at", tally => tally.Calls.Calls("due", "Delete"));
        Row("conversations that get a person", tally => tally.DeskCalls > 0 ? 1 : 0);
        return text.ToString();

        void Row(string name, Func<Tally, double> of, Func<double, double>? round = null)
        {
            var one = tallies.Zip(Mix, (tally, share) => of(tally) * share).Sum();
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {string.Join(" | ", Rates.Select(rate => Number((round ?? (value => value))(one * rate))))} |\n");
        }
    }

    private static string Money(IReadOnlyList<Tally> tallies) => Table(
        tallies,
        ("calls to tables", tally => 1_000 * tally.TableCalls * Prices.DollarsPerTableCall),
        ("bus, three operations an event", tally => 1_000 * tally.BusMessages * 3 * Prices.DollarsPerBusOperation),
        ("executions", tally => 1_000 * tally.Executions * Prices.DollarsPerExecution),
        ("memory and time", tally => 1_000 * Work(tally) * Prices.GigabytesPerInstance * Prices.DollarsPerGigabyteSecond));

    private static double Work(Tally tally) => (tally.TableCalls * Prices.SecondsPerTableCall) + (tally.CallsOut * Prices.SecondsPerCallOut);

    private static string Table(IReadOnlyList<Tally> tallies, params (string Name, Func<Tally, double> Of)[] rows)
    {
        var text = new StringBuilder($"| | {string.Join(" | ", tallies.Select(tally => tally.Name))} |\n|---|{string.Concat(tallies.Select(_ => "---:|"))}\n");
        foreach (var (name, of) in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {string.Join(" | ", tallies.Select(tally => Number(of(tally))))} |\n");
        }

        return text.ToString();
    }

    private static string Number(double value) => value.ToString(value is > 0 and < 1 ? "0.000" : value < 100 ? "0.##" : "#,0", CultureInfo.InvariantCulture);

    private static string With(string page, string part, string text)
    {
        var (begin, end) = ($"<!-- {part} -->\n", $"<!-- end of {part} -->");
        var from = page.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        return string.Concat(page.AsSpan(0, from), text, page.AsSpan(page.IndexOf(end, from, StringComparison.Ordinal)));
    }
}
