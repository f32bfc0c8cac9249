using System.Diagnostics;

namespace Messaging.Bench;

/// <summary>What one of something costs.</summary>
/// <param name="Rate">How many a second of processor time.</param>
/// <param name="Bytes">How much it allocates.</param>
internal sealed record Cost(double Rate, double Bytes)
{
    private static readonly TimeSpan Enough = TimeSpan.FromMilliseconds(150);

    /// <summary>Does it over and over for a while.</summary>
    public static Cost Of(Func<int> work)
    {
        using var process = Process.GetCurrentProcess();
        var count = 0;
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var began = process.TotalProcessorTime;
        var used = TimeSpan.Zero;
        while (used < Enough)
        {
            for (var i = 0; i < 500; i++)
            {
                _ = work();
            }

            count += 500;
            process.Refresh();
            used = process.TotalProcessorTime - began;
        }

        return new(count / used.TotalSeconds, (GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)count);
    }

    public static Cost Median(IEnumerable<Cost> costs)
    {
        var sorted = costs.OrderBy(cost => cost.Rate).ToList();
        return sorted[sorted.Count / 2];
    }
}
