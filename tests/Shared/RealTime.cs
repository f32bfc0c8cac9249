using System.Runtime.CompilerServices;

namespace Messaging.Shared;

/// <summary>For the few tests in which several processes take part: they share no virtual clock.</summary>
public static class RealTime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Looks again every so many milliseconds until it is so.</summary>
    /// <param name="condition">What is waited for.</param>
    /// <param name="tick">How long after a look the next one follows.</param>
    /// <param name="said">The condition as the test says it, for who reads that it never came true.</param>
    public static async Task Until(Func<Task<bool>> condition, int tick = 100, [CallerArgumentExpression(nameof(condition))] string said = "")
    {
        using var limit = new CancellationTokenSource(Patience);
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(tick));
        while (!await condition())
        {
            if (limit.IsCancellationRequested)
            {
                throw new TimeoutException($"Not so after {Patience.TotalSeconds} seconds: {said}");
            }

            await ticks.WaitForNextTickAsync();
        }
    }
}
