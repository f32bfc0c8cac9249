namespace Messaging.Providers;

/// <summary>Something that a provider sent says not what its pages promise. Ends the reading of one element of a webhook, or of a reply; caught where those are listed.</summary>
public sealed class UnreadableException : Exception
{
    /// <summary>Without a word.</summary>
    public UnreadableException()
    {
    }

    /// <summary>With the place and the reason.</summary>
    /// <param name="message">What is wrong, and where.</param>
    public UnreadableException(string message)
        : base(message)
    {
    }

    /// <summary>With what was found by somebody else.</summary>
    /// <param name="message">What is wrong, and where.</param>
    /// <param name="innerException">What was thrown.</param>
    public UnreadableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
