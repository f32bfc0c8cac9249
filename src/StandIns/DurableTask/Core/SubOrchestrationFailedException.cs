namespace DurableTask.Core.Exceptions;

public class SubOrchestrationFailedException(string reason) : OrchestrationException(reason)
{
    public int ScheduleId { get; set; }

    public string? Name { get; set; }

    public string? Version { get; set; }
}
