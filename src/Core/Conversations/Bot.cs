using Messaging.Messages;

namespace Messaging.Conversations;

/// <summary>The bot of the walking skeleton: greets, then repeats what it heard.</summary>
internal static class Bot
{
    private static readonly Author Self = new Author.Bot();

    public static void Answer(Draft draft, Content content)
    {
        var text = draft.State.Messages == 0
            ? draft.State.Contact.Name is { } name ? $"Hello {name}, how can we help?" : "Hello, how can we help?"
            : content is Content.Text said ? $"You said: {said.Body}" : "Thank you, we have it.";
        draft.Say(new Content.Text(text), Self);
        draft.State = draft.State with { Lifecycle = new Lifecycle.Lingering(draft.Now + draft.Settings.Linger) };
    }
}
