using System.Globalization;
using Messaging.Channels;
using Messaging.Flows.Requests;
using Messaging.Flows.Templates;
using Messaging.Flows.Yaml;
using Messaging.Messages;

namespace Messaging.Flows.Steps;

/// <summary>A button with templates in it. It does something on the customer's device, and answers nothing: an ask has options for that.</summary>
/// <attribute name="label">What stands on it.</attribute>
/// <attribute name="open">The address of the page that it opens.</attribute>
/// <attribute name="dial">The number that it dials, with the code of its country.</attribute>
internal sealed record ButtonShape(LocalText Label, UrlTemplate? Open, Template Dial)
{
    public static Reader<ButtonShape[]> ReadAll => Several.Items(limits => limits.Buttons, "buttons", Read);

    private static Reader<ButtonShape> Read => new("a button", from =>
    {
        from.OneOf(["open", "dial"], "A button has either 'open' or 'dial'.");
        return new ButtonShape(
            from.Required("label", LocalText.Read, LocalText.None),
            from.Optional("open", UrlTemplate.ReadShown),
            from.Optional("dial", Template.ReadSome, Template.Empty));
    });

    /// <summary>Those that came out as something that can be tapped.</summary>
    public static IReadOnlyList<ChoiceOption> Fill(ButtonShape[] buttons, string name, TurnDraft turn) =>
        [.. buttons.Select((button, index) => button.Fill(string.Create(CultureInfo.InvariantCulture, $"{name}-{index + 1}"), turn)).OfType<ChoiceOption>()];

    private ChoiceOption? Fill(string id, TurnDraft turn)
    {
        var label = turn.Fill(Label);
        if (string.IsNullOrWhiteSpace(label))
        {
            turn.Warn("The label of a button came out empty; the button was left out.");
            return null;
        }

        return ActionOf(turn) is { } action ? new ChoiceOption(id, label) { Action = action } : null;
    }

    private OptionAction? ActionOf(TurnDraft turn)
    {
        if (Open is not null)
        {
            return Open.Shown(turn) is { } address ? new OptionAction.Open(address) : null;
        }

        if (PhoneNumber.Normalize(turn.Fill(Dial)) is { } number)
        {
            return new OptionAction.Dial(number);
        }

        turn.Warn("The number of a button came out as none with the code of its country; the button was left out.");
        return null;
    }
}
