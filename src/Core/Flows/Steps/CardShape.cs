using System.Globalization;
using Messaging.Flows.Requests;
using Messaging.Flows.Templates;
using Messaging.Flows.Yaml;
using Messaging.Messages;

namespace Messaging.Flows.Steps;

/// <summary>A card with templates in it.</summary>
/// <attribute name="title">Its first line. A card whose title comes out empty is left out.</attribute>
/// <attribute name="text">What stands below the title.</attribute>
/// <attribute name="picture">The address of its picture.</attribute>
/// <attribute name="buttons">What can be tapped on it.</attribute>
internal sealed record CardShape(LocalText Title, LocalText Text, UrlTemplate? Picture, ButtonShape[] Buttons)
{
    public static Reader<CardShape> Read => new("a card", from => new CardShape(
        from.Required("title", LocalText.Read, LocalText.None),
        from.Optional("text", LocalText.Read, LocalText.None),
        from.Optional("picture", UrlTemplate.ReadShown),
        from.Optional("buttons", ButtonShape.ReadAll, [])));

    public IEnumerable<LocalText> Says => [Title, Text, .. Buttons.Select(button => button.Label)];

    public Content.Card? Fill(int index, TurnDraft turn)
    {
        var title = turn.Fill(Title);
        if (string.IsNullOrWhiteSpace(title))
        {
            turn.Warn("The title of a card came out empty; the card was left out.");
            return null;
        }

        var text = Text.IsEmpty ? null : turn.Fill(Text);
        var name = string.Create(CultureInfo.InvariantCulture, $"card-{index + 1}");
        return new(title, string.IsNullOrWhiteSpace(text) ? null : text, Picture?.Shown(turn), ButtonShape.Fill(Buttons, name, turn));
    }
}
