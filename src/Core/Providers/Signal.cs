namespace Messaging.Providers;

/// <summary>A small sign to the customer that is no message. Lost without harm, so nothing repeats it.</summary>
public enum Signal
{
    /// <summary>His message was read.</summary>
    Read,

    /// <summary>Somebody is about to answer.</summary>
    Typing,
}
