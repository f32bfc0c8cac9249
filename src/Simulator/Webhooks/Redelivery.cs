using Messaging.Providers;

namespace Messaging.Simulator.Webhooks;

internal static class Redelivery
{
    /// <summary>Each pause twice the one before, up to a day, until all of them together would be longer than a vendor tries; nothing once it is taken.</summary>
    public static TimeSpan? Doubling(VendorSettings settings, int attempt, HttpReply reply, TimeSpan longest)
    {
        if (reply.Status is >= 200 and < 300)
        {
            return null;
        }

        var waited = Enumerable.Range(1, attempt).Aggregate(TimeSpan.Zero, (sum, earlier) => sum + Pause(settings, earlier));
        return waited <= longest ? Pause(settings, attempt) : null;
    }

    private static TimeSpan Pause(VendorSettings settings, int attempt) =>
        TimeSpan.FromSeconds(Math.Min(settings.FirstRedelivery.TotalSeconds * Math.Pow(2, attempt - 1), TimeSpan.SecondsPerDay));
}
