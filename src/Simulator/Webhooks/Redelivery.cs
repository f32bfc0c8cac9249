using Messaging.Providers;

namespace Messaging.Simulator.Webhooks;

internal static class Redelivery
{
    /// <summary>Each pause twice the one before, until all of them together would be longer than a vendor tries; nothing once it is taken.</summary>
    public static TimeSpan? Doubling(VendorSettings settings, int attempt, HttpReply reply, TimeSpan longest)
    {
        if (reply.Status is >= 200 and < 300)
        {
            return null;
        }

        var pause = settings.FirstRedelivery * Math.Pow(2, attempt - 1);
        return 2 * pause <= longest ? pause : null;
    }
}
