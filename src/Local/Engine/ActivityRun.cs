using Messaging.Local.Engine.Tables;

namespace Messaging.Local.Engine;

/// <summary>An activity that runs or is to run, and the count of work in flight that it holds until then.</summary>
internal sealed class ActivityRun(ActivityRow row, ActivityRunner runner, IDisposable work) : IThreadPoolWorkItem
{
    public ActivityRow Row => row;

    public IDisposable Work => work;

    public void Execute() => runner.Run(this);
}
