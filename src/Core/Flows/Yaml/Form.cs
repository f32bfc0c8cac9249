namespace Messaging.Flows.Yaml;

/// <summary>What may stand at some place of a flow's file, as data: the JSON Schema and the docs are made of it. A closed set.</summary>
internal abstract record Form
{
    private Form()
    {
    }

    /// <summary>A single value, a list or a map.</summary>
    public sealed record Anything : Form;

    /// <summary>A text, a number, true, false or nothing.</summary>
    public sealed record Single : Form;

    /// <summary>A text; of what, in a word or two, and a regular expression for all of it.</summary>
    public sealed record Text(string? What = null, string? Pattern = null) : Form
    {
        public bool MayBeEmpty { get; init; }
    }

    public sealed record Word(IReadOnlyCollection<string> Words) : Form;

    public sealed record YesNo : Form;

    public sealed record Number : Form;

    public sealed record Whole(int Least, int Most) : Form;

    public sealed record List(Form Item, int Most) : Form
    {
        public int Least { get; init; } = 1;

        /// <summary>What has to be its last item, where that is another thing.</summary>
        public Form? Last { get; init; }
    }

    /// <summary>Names that the author chooses, with their values.</summary>
    public sealed record Map(Form Name, Form Value, int Most) : Form
    {
        public int Least { get; init; } = 1;
    }

    public sealed record Either(Form One, Form Other) : Form;

    /// <summary>Names that the language knows, with their values.</summary>
    public sealed record Attributes(IReadOnlyList<Attribute> All) : Form
    {
        /// <summary>What is made of them. Its doc comment explains them.</summary>
        public Type? Made { get; init; }

        /// <summary>How many of them there are at least.</summary>
        public int Least { get; init; }

        /// <summary>Attributes of which one stands there, and only one.</summary>
        public IReadOnlyList<string> OneOf { get; init; } = [];

        /// <summary>The attribute whose word decides which others there are, and which those are by its word.</summary>
        public KeyValuePair<string, IReadOnlyDictionary<string, Attributes>>? Variants { get; init; }

        /// <summary>Names of the author's that may stand beside them.</summary>
        public Map? Others { get; init; }
    }

    /// <summary>Something with a name, which may be a part of itself.</summary>
    public sealed record Named(string Name, Func<Form> Meaning) : Form
    {
        /// <summary>Whose doc comment explains it, where that is not what its attributes are made into.</summary>
        public Type? Made { get; init; }
    }

    /// <summary>One of the kinds of steps, and where it leads.</summary>
    public sealed record Step : Form;

    internal sealed record Attribute(string Name, Form Form, bool IsRequired);
}
