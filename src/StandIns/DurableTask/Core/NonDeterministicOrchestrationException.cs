namespace DurableTask.Core.Exceptions;

public class NonDeterministicOrchestrationException(int eventId, string eventDetails)
    : OrchestrationException(eventId, $"Non-Deterministic workflow detected: {eventDetails}", null);
