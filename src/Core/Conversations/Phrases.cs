namespace Messaging.Conversations;

/// <summary>What the system itself says to customers, where no flow speaks.</summary>
/// <param name="Reminder">To a customer who owes an answer.</param>
/// <param name="Resting">When he still does.</param>
/// <param name="Joined">When a person takes over; {0} is the name.</param>
/// <param name="Queued">When nobody is free.</param>
/// <param name="Welcome">In answer to thanks, when all is said.</param>
/// <param name="Sorry">When something of ours failed.</param>
/// <param name="Stopped">When he has told the bot to stop.</param>
/// <param name="QueuedFor">When nobody is free, and it is known how long it takes; {0} are the minutes.</param>
public sealed record Phrases(string Reminder, string Resting, string Joined, string Queued, string Welcome, string Sorry, string Stopped, string QueuedFor)
{
    /// <summary>English.</summary>
    public static Phrases English { get; } = new(
        "Are you still there? We are waiting for your answer.",
        "We have not heard from you, so we leave it at that for now. Write again whenever you like and we go on from here.",
        "{0} is with you now.",
        "Nobody is free right now. You keep your place, and the next free colleague answers you here.",
        "You are welcome. Write again whenever you like.",
        "Sorry, something went wrong on our side. A colleague will look at it and answer you here.",
        "All right, we leave it at that. Write again whenever you like.",
        "Nobody is free right now; it usually takes about {0} min. You keep your place, and the next free colleague answers you here.");

    /// <summary>French.</summary>
    public static Phrases French { get; } = new(
        "Êtes-vous toujours là ? Nous attendons votre réponse.",
        "Sans nouvelles de vous, nous en restons là pour le moment. Écrivez-nous quand vous voulez et nous reprendrons ici.",
        "{0} est maintenant avec vous.",
        "Personne n'est libre pour l'instant. Vous gardez votre place, et le premier collègue libre vous répondra ici.",
        "Avec plaisir. Écrivez-nous quand vous voulez.",
        "Désolé, une erreur s'est produite de notre côté. Un collègue va regarder et vous répondra ici.",
        "C'est entendu, nous en restons là. Écrivez-nous quand vous voulez.",
        "Personne n'est libre pour l'instant ; l'attente est d'environ {0} min. Vous gardez votre place, et le premier collègue libre vous répondra ici.");

    /// <summary>Those of a language; English where there are none.</summary>
    /// <param name="language">As in BCP 47.</param>
    public static Phrases In(string language) => language.StartsWith("fr", StringComparison.OrdinalIgnoreCase) ? French : English;
}
