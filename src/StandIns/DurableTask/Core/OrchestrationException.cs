namespace DurableTask.Core.Exceptions;

public class OrchestrationException : Exception
{
    public OrchestrationException(string message)
        : base(message)
    {
    }

    public OrchestrationException(int eventId, string message, Exception? innerException)
        : base(message, innerException) => EventId = eventId;

    public int EventId { get; set; }

    public FailureDetails? FailureDetails { get; set; }
}
