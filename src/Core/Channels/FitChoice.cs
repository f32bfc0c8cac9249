using System.Diagnostics;
using Messaging.Messages;

namespace Messaging.Channels;

internal static class FitChoice
{
    public static FitResult To(Content.Choice choice, Capabilities can) =>
        string.IsNullOrWhiteSpace(choice.Body) || choice.Options.Count == 0 ? Numbered(choice, can)
        : can.FormOf(choice.Options) switch
        {
            ChoiceForm.Buttons => Above(can.ButtonsFor(choice.Options)!, can, choice),
            ChoiceForm.List => Above(can.List!, can, choice),
            ChoiceForm.Numbered => Numbered(choice, can),
            _ => throw new UnreachableException(),
        };

    private static FitResult Above(ChoiceLimits limits, Capabilities can, Content.Choice choice)
    {
        var parts = TextSplit.Into(choice.Body, limits.Body, can.TextBytes);
        return new FitResult(
            [.. parts.SkipLast(1).Select(part => new Content.Text(part)), new Content.Choice(parts[^1], choice.Options)],
            parts.Count == 1 ? [] : [FitText.SentIn(parts.Count)]);
    }

    private static FitResult Numbered(Content.Choice choice, Capabilities can) =>
        FitText.To(PlainText.Of(choice), can).After("The options are shown as numbered text.");
}
