using NodaTime;

namespace Messaging.Windows;

/// <summary>Until when a customer can be answered freely, as people look at it.</summary>
/// <param name="Closes">When it closes for the bot and for all that people may do; nothing where it was never open.</param>
/// <param name="ClosesForPeople">Until when a person may answer with his own words; nothing where that is no longer.</param>
public sealed record WindowView(Instant? Closes, Instant? ClosesForPeople)
{
    /// <summary>The view of a window; nothing for one without an end.</summary>
    /// <param name="window">The window.</param>
    public static WindowView? Of(ServiceWindow window) => window.Length is null ? null : new WindowView(window.Closes, window.ClosesForPeople);
}
