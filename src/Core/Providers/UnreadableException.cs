namespace Messaging.Providers;

// Ends the reading of one element of a webhook; caught where elements are listed, and nowhere else.
internal sealed class UnreadableException : Exception
{
    public UnreadableException()
    {
    }

    public UnreadableException(string message)
        : base(message)
    {
    }

    public UnreadableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
