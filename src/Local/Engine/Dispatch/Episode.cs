using Messaging.Local.Engine.Replay;
using Messaging.Local.Engine.Tables;
using Microsoft.DurableTask.Client;

namespace Messaging.Local.Engine.Dispatch;

/// <summary>An episode that has been committed.</summary>
internal sealed record Episode(
    InstanceState State, OrchestrationRuntimeStatus StatusBefore, Step Step, Followers Followers, bool HasMoreMail);
