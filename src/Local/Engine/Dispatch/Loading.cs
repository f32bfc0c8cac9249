using Messaging.Local.Engine.History;
using Messaging.Local.Engine.Replay;
using Messaging.Local.Engine.Tables;
using Microsoft.Extensions.Logging;

namespace Messaging.Local.Engine.Dispatch;

/// <summary>Brings an instance back from the database.</summary>
internal sealed class Loading(DurableStore store, Registry registry, EngineOptions options, ILoggerFactory loggers)
{
    /// <summary>Leaves nothing live when the instance does not exist (any more) or has ended.</summary>
    public void Load(ActiveInstance instance)
    {
        (instance.State, var history) = store.Read(session =>
            (InstanceTable.Load(session, instance.Key), HistoryTable.Read(session, instance.Key)));
        instance.Live = null;
        if (instance.State is { } state && !state.Status.IsTerminal())
        {
            instance.Live = Begin(state.Identity, history);
        }
    }

    public Execution Begin(ExecutionIdentity identity, IReadOnlyList<HistoryEvent> past)
    {
        var execution = new Execution(identity, registry.Orchestrator(identity.Name), options, loggers);
        execution.Replay(past);
        return execution;
    }
}
