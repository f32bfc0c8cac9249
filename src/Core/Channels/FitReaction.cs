using Messaging.Messages;

namespace Messaging.Channels;

// A reaction is no message: where it cannot be shown, a message in its place would cost, and surprise.
internal static class FitReaction
{
    private const string AsPicture = "\ufe0f"; // Some write it behind a heart, and some do not.

    public static FitResult To(Content.Reaction reaction, Capabilities can) => can.Reactions switch
    {
        null => FitResult.Nothing("The channel has no reactions of ours."),
        { Count: 0 } => FitResult.Whole(reaction),
        _ when reaction.Emoji is not { } emoji || can.Reactions.Contains(emoji) => FitResult.Whole(reaction),
        _ when reaction.Emoji.Replace(AsPicture, "", StringComparison.Ordinal) is var plain && can.Reactions.Contains(plain) =>
            FitResult.Whole(reaction with { Emoji = plain }),
        _ => FitResult.Nothing($"The channel has no reaction {reaction.Emoji}."),
    };
}
