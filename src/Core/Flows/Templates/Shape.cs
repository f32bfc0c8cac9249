using System.Globalization;
using Messaging.Flows.Yaml;

namespace Messaging.Flows.Templates;

/// <summary>A value with templates in it: of a variable, of an argument, of a request's body.</summary>
internal abstract record Shape
{
    private Shape()
    {
    }

    /// <summary>The value with its holes filled. A text that is nothing but one hole becomes what fills it, with its type.</summary>
    public abstract Value Fill(TurnDraft turn);

    public static Reader<Shape> Read => new(new Form.Anything(), (node, checks) => node switch
    {
        Node.List list => new Listed([.. list.Items.Select(item => Read.From(item, checks))]),
        Node.Map map => ReadNamed(map, checks),
        _ => ReadSingle.From(node, checks),
    });

    /// <summary>The form of a map.</summary>
    public static Form.Map NamedForm => new(new Form.Text("name"), new Form.Anything(), int.MaxValue) { Least = 0 };

    /// <summary>Reads a map.</summary>
    public static Named ReadNamed(Node.Map map, FlowChecks checks) =>
        new([.. map.Entries.Select(entry => KeyValuePair.Create(entry.Key.Text, Read.From(entry.Value, checks)))]);

    /// <summary>Reads arguments; there may be none.</summary>
    public static Reader<Named> ReadMap => new(NamedForm, (node, checks) => node is Node.Map map
        ? ReadNamed(map, checks)
        : checks.Error(node.At, $"Expected the arguments as a map, not {node.Word}; {{}} for none.", new Named([])));

    /// <summary>Reads a single value: no list, no map.</summary>
    public static Reader<Shape> ReadSingle => new(new Form.Single(), (node, checks) => node switch
    {
        Node.Scalar { Plain: true, Text: "" or "~" or "null" } => new Fixed(Value.None),
        Node.Scalar { Plain: true, Text: "true" or "false" } scalar => new Fixed(Value.Of(scalar.Text == "true")),
        Node.Scalar { Plain: true } scalar when NumberOf(scalar.Text) is { } number => new Fixed(Value.Of(number)),
        Node.Scalar => Of(Template.Read.From(node, checks), checks),
        _ => checks.Error(node.At, $"Expected a single value, not {node.Word}.", new Fixed(Value.None)),
    });

    private static Shape Of(Template text, FlowChecks checks) =>
        text.Parts is [TemplatePart.Literal only] && only.Text.Length <= checks.Limits.TextChars ? new Fixed(Value.Of(only.Text)) : new Filled(text);

    // What reads back as something else is no number but a code: 007, +33 and 1e5 stay as they are written.
    private static decimal? NumberOf(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && number.ToString(CultureInfo.InvariantCulture) == text
            ? number
            : null;

    internal sealed record Fixed(Value Value) : Shape
    {
        public override Value Fill(TurnDraft turn) => Value;
    }

    internal sealed record Filled(Template Text) : Shape
    {
        public override Value Fill(TurnDraft turn) =>
            Text.Whole?.Fill(turn, turn.Language) switch
            {
                null => Value.Of(Text.Fill(turn, turn.Language)),
                Value.Text text when text.Content.Length > turn.Limits.TextChars => Value.Of(turn.Cut(text.Content)),
                var value => value,
            };
    }

    internal sealed record Listed(Shape[] Items) : Shape
    {
        public override Value Fill(TurnDraft turn) => new Value.List([.. Items.Select(item => item.Fill(turn))]);
    }

    internal sealed record Named(KeyValuePair<string, Shape>[] Fields) : Shape
    {
        public override Value Fill(TurnDraft turn) => new Value.Map(FillFields(turn));

        public Dictionary<string, Value> FillFields(TurnDraft turn) => Fields.ToDictionary(field => field.Key, field => field.Value.Fill(turn));
    }
}
