using System.Runtime.CompilerServices;
using Messaging.Flows.Yaml;

namespace Messaging.Flows.Templates;

/// <summary>A text with holes: <c>Hello {{ contact.name | default:there }}</c>. Nothing is escaped, and nothing but paths and formats can stand in a hole.</summary>
internal sealed class Template
{
    private const int OnStack = 512;

    private readonly IReadOnlyList<TemplatePart> _parts;

    private Template(string source, IReadOnlyList<TemplatePart> parts)
    {
        Source = source;
        _parts = parts;
    }

    public static Template Empty { get; } = new("", []);

    /// <summary>What the customer said last.</summary>
    public static Template LastWords { get; } = new(
        "{{ conversation.said }}", [new TemplatePart.Hole(new ValuePath(Roots.Conversation, ["said"]), [])]);

    /// <summary>A text without holes.</summary>
    public static Template Plain(string text) => new(text, [new TemplatePart.Literal(text)]);

    /// <summary>The template as it was written.</summary>
    public string Source { get; }

    public IReadOnlyList<TemplatePart> Parts => _parts;

    /// <summary>The template's single hole, where it is nothing else: then what fills it keeps its type.</summary>
    public TemplatePart.Hole? Whole => _parts is [TemplatePart.Hole hole] ? hole : null;

    public static Reader<Template> Read => new(new Form.Text("template") { MayBeEmpty = true }, (node, checks) => node is Node.Scalar scalar
        ? new(scalar.Text, TemplateParser.Parse(scalar.Text, scalar.At, checks))
        : checks.Error(node.At, $"Expected a text, not {node.Word}.", Empty));

    /// <summary>Like <see cref="Read"/>, for texts that must not be empty.</summary>
    public static Reader<Template> ReadSome => new(new Form.Text("template"), (node, checks) => node is Node.Scalar { Text.Length: 0 }
        ? checks.Error(node.At, "Expected a text, not nothing.", Empty)
        : Read.From(node, checks));

    /// <summary>The text with its holes filled, cut to the longest text that is allowed.</summary>
    public string Fill(TurnDraft turn, string language)
    {
        switch (_parts)
        {
            case []:
                return "";
            case [TemplatePart.Literal literal]:
                return turn.Cut(literal.Text);
            default:
                var text = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[OnStack]);
                for (var i = 0; i < _parts.Count; i++)
                {
                    text.AppendLiteral(_parts[i] is TemplatePart.Hole hole ? hole.Show(turn, language) : ((TemplatePart.Literal)_parts[i]).Text);
                }

                return turn.Cut(text.ToStringAndClear());
        }
    }
}
