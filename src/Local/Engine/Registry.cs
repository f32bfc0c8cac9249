using Microsoft.DurableTask;

namespace Messaging.Local.Engine;

/// <summary>The code by its name, which does not distinguish case.</summary>
internal sealed class Registry
{
    private readonly Dictionary<string, Func<TaskOrchestrationContext, Task<object?>>> _orchestrators =
        new(StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, Func<ActivityCall, CancellationToken, Task<object?>>> _activities =
        new(StringComparer.OrdinalIgnoreCase);

    public void Add(string name, Func<TaskOrchestrationContext, Task<object?>> orchestrator) => _orchestrators.Add(name, orchestrator);

    public void Add(string name, Func<ActivityCall, CancellationToken, Task<object?>> activity) => _activities.Add(name, activity);

    public Func<TaskOrchestrationContext, Task<object?>>? Orchestrator(string name) => _orchestrators.GetValueOrDefault(name);

    public Func<ActivityCall, CancellationToken, Task<object?>>? Activity(string name) => _activities.GetValueOrDefault(name);
}
