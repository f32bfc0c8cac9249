using Messaging.Flows.Templates;
using Messaging.Flows.Yaml;
using Messaging.Messages;

namespace Messaging.Flows.Steps;

/// <summary>
/// Says something to the customer, and goes on at once. One thing may be shown with the text: a medium, cards, or buttons that open a page or dial a number. A
/// channel that cannot show it says it in words, with its link. Where its address comes out as none that begins with https:// or http://, the text is said alone.
/// </summary>
/// <attribute name="text">What is said; the caption of a medium, the words above cards or buttons.</attribute>
/// <attribute name="picture">The address of a picture.</attribute>
/// <attribute name="audio">The address of a recording.</attribute>
/// <attribute name="video">The address of a film.</attribute>
/// <attribute name="file">The address of any other file.</attribute>
/// <attribute name="cards">Cards side by side.</attribute>
/// <attribute name="buttons">Buttons below the text.</attribute>
/// <example>
/// greet:
///   say:
///     text:
///       en: Hello {{ contact.name | default:there }}!
///       fr: Bonjour {{ contact.name }} !
///     picture: "https://shop.example/hello/{{ language }}.png"
///   then: range
/// range:
///   say:
///     text: { en: Have a look., fr: Regardez. }
///     cards:
///       - title: { en: Lamps, fr: Lampes }
///         text: { en: From 20 euros., fr: À partir de 20 euros. }
///         picture: https://shop.example/lamps.png
///         buttons: [ { label: { en: See, fr: Voir }, open: https://shop.example/lamps } ]
///   then: contact
/// contact:
///   say:
///     text: { en: We are here for you., fr: Nous sommes là pour vous. }
///     buttons:
///       - { label: { en: Call us, fr: Appeler }, dial: "+33123456789" }
///       - { label: { en: Our shop, fr: Notre boutique }, open: https://shop.example/ }
///   then: end
/// </example>
internal sealed record Say(LocalText Text, Shown? With) : StepKind
{
    public override IEnumerable<LocalText> Says => [Text, .. With?.Says ?? []];

    public static Reader<StepKind> Read => new("a say", from => new Say(from.Required("text", LocalText.Read, LocalText.None), Shown.Read(from)));

    public override Way Enter(TurnDraft turn)
    {
        var text = turn.Fill(Text);
        turn.Say(With?.Beside(text, turn) ?? new Content.Text(text));
        return Way.Succeeds;
    }
}
