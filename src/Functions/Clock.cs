using NodaTime;

namespace Messaging.Functions;

internal static class Clock
{
    public static Instant Now(this TimeProvider time) => Instant.FromDateTimeOffset(time.GetUtcNow());
}
