using Azure;
using Azure.Core;
using Messaging.Local.Engine;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Messaging.Shared;

/// <summary>
/// What the client libraries of Azure do with every call: they try again, with pauses that grow, when the service was too
/// busy or did not answer. With the product's own options, in virtual time, without the random part of the pauses.
/// </summary>
public sealed class Retried(RetryOptions options, TimeProvider time, Quiet quiet)
{
    private readonly QuietPause _pause = new(time, quiet);

    public static Retried Of(IServiceCollection services, RetryOptions options) => new(options, services.Instance<TimeProvider>(), services.Instance<Quiet>());

    /// <summary>A call of which each attempt is watched.</summary>
    public Task<T> Watched<T>(IStoreWatch watch, string store, string operation, Func<Task<T>> call, CancellationToken cancellation) => Call(
        async () =>
        {
            await watch.Before(store, operation);
            var result = await call();
            await watch.After(store, operation);
            return result;
        },
        cancellation);

    private async Task<T> Call<T>(Func<Task<T>> attempt, CancellationToken cancellation)
    {
        var unanswered = new List<Exception>();
        for (var retry = 0; ; retry++)
        {
            try
            {
                return await attempt();
            }
            catch (RequestFailedException failure) when (failure.Status is 0 or 408 or 429 or >= 500)
            {
                if (failure.Status == 0)
                {
                    unanswered.Add(failure);
                }

                if (retry == options.MaxRetries)
                {
                    // As the libraries report it: the service's last word if it had one, else all that went wrong.
                    throw unanswered.Count > 1 && failure.Status == 0 ? new AggregateException(unanswered) : failure;
                }
            }

            await Pause(retry, cancellation);
        }
    }

    private Task Pause(int retry, CancellationToken cancellation)
    {
        var pause = options.Delay * Math.Pow(2, retry);
        return _pause.For(Duration.FromTimeSpan(pause < options.MaxDelay ? pause : options.MaxDelay), cancellation);
    }
}
