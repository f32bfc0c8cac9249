using Messaging.Flows.Templates;
using Messaging.Flows.Yaml;
using Messaging.Messages;

namespace Messaging.Flows.Steps;

/// <summary>
/// Says something by a template that the channel has approved beforehand: such a one arrives however long ago the customer wrote. On a channel that has no
/// templates, and where a value comes out empty, which vendors refuse, the text is said instead.
/// </summary>
/// <attribute name="name">The template's name as it was approved, or its content SID at Twilio; by channel or by language where it differs.</attribute>
/// <attribute name="language">The language that it was approved in; that of the text that would be said instead, unless given.</attribute>
/// <attribute name="values">What takes the place of its placeholders: a list where they are numbered, a map where they have names.</attribute>
/// <attribute name="text">What is said instead.</attribute>
/// <example>
/// sent:
///   template:
///     name: order_sent
///     language: en
///     values: [ "{{ contact.name | default:customer }}", "{{ contact.last_order | default:your order }}" ]
///     text: { en: "Your order is on its way, {{ contact.name }}.", fr: "Votre commande est en route, {{ contact.name }}." }
///   then: end
/// </example>
internal sealed record TemplateStep(LocalText Approved, string? Language, KeyValuePair<string?, Template>[] Values, LocalText Text) : StepKind
{
    public override string Name => "template";

    public override IEnumerable<LocalText> Says => [Text];

    public static Reader<StepKind> Read => new("a template", from => new TemplateStep(
        from.Required("name", LocalText.Read, LocalText.None),
        from.Optional("language", Languages.Tag),
        from.Optional("values", ValuesOf, []),
        from.Required("text", LocalText.Read, LocalText.None)));

    public override Way Enter(TurnDraft turn)
    {
        turn.Say(turn.HasTemplates && Fill(turn) is { } template ? template : new Content.Text(turn.Fill(Text)));
        return Way.Succeeds;
    }

    private Content.Template? Fill(TurnDraft turn)
    {
        var version = turn.Choose(Text);
        var name = turn.Fill(Approved).Trim();
        var language = Language ?? (version.Language.Length > 0 ? version.Language : turn.Language);
        TemplateValue[] values = [.. Values.Select(value => new TemplateValue.Phrase(value.Value.Fill(turn, turn.LanguageOf(version))) { Name = value.Key })];
        if (name.Length > 0 && Array.TrueForAll(values, value => value.Words.Length > 0))
        {
            return new Content.Template(name, language, values);
        }

        turn.Warn("The name of the template or one of its values came out empty; the text was said instead.");
        return null;
    }

    private static Reader<KeyValuePair<string?, Template>[]> ValuesOf
    {
        get
        {
            var numbered = Several.Items(limits => limits.Fields, "values", Template.ReadSome);
            var named = Several.Entries(limits => limits.Fields, "values by the names of their placeholders", Scalars.Text, Template.ReadSome);
            return new(new Form.Either(numbered.Form, named.Form), (node, checks) => node is Node.Map
                ? [.. named.From(node, checks).Select(value => KeyValuePair.Create<string?, Template>(value.Key, value.Value))]
                : [.. numbered.From(node, checks).Select(value => KeyValuePair.Create<string?, Template>(null, value))]);
        }
    }
}
