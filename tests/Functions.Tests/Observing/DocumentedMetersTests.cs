using System.Diagnostics.Metrics;
using Messaging.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace Messaging.Functions.Tests.Observing;

public sealed class DocumentedMetersTests
{
    /// <summary>docs/observability.md is where operators look for a metric, and from where alerts take its name.</summary>
    [Fact]
    public async Task Every_instrument_is_in_the_documentation_with_its_kind_and_unit_and_nothing_else_is()
    {
        var documented = (await File.ReadAllLinesAsync(Path.Combine(Repository.Root, "docs", "observability.md")))
            .Where(line => line.StartsWith("| `messaging.", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => $"{cells[1].Trim('`')} {cells[2]} {cells[3].Trim('`')}");

        documented.ShouldBe(Instruments().Select(Described));
    }

    private static List<Instrument> Instruments()
    {
        using var services = new ServiceCollection()
            .AddMetrics().AddSingleton(TimeProvider.System).AddSingleton<Routing.QueueStanding>().AddSingleton<Meters>()
            .BuildServiceProvider();
        var found = new List<Instrument>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, _) =>
        {
            if (instrument.Meter.Scope == services.GetRequiredService<IMeterFactory>())
            {
                found.Add(instrument);
            }
        };
        listener.Start();
        services.GetRequiredService<Meters>();
        return found;
    }

    private static string Described(Instrument instrument) =>
        $"{instrument.Name} {instrument.GetType().Name.Split('`')[0].Replace("Observable", "", StringComparison.Ordinal).ToLowerInvariant()} {instrument.Unit}";
}
