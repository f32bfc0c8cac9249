using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Messaging.Scenarios.Scale;

/// <summary>Desk and orchestration take a turn at the same moment, one of them for nothing. Here the desk is always faster, so that what is counted is the same each time.</summary>
internal sealed class DeskFirst : IStartupFilter
{
    private readonly AsyncLocal<bool> _isDesk = new();
    private TaskCompletionSource? _atWork;

    /// <summary>For whoever is about to call a store: at once for the desk, else when it is done.</summary>
    public Task Turn => _isDesk.Value ? Task.CompletedTask : Volatile.Read(ref _atWork)?.Task ?? Task.CompletedTask;

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, rest) =>
        {
            if (!context.Request.Path.StartsWithSegments("/desk", StringComparison.Ordinal))
            {
                await rest(context);
                return;
            }

            _isDesk.Value = true;
            var atWork = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            Volatile.Write(ref _atWork, atWork);
            await rest(context);
            Volatile.Write(ref _atWork, null);
            atWork.SetResult();
        });
        next(app);
    };
}
