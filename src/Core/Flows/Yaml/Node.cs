namespace Messaging.Flows.Yaml;

/// <summary>Where something stands in a file; both count from 1.</summary>
internal sealed record Mark(int Line, int Column)
{
    public static Mark Start { get; } = new(1, 1);
}

/// <summary>A piece of YAML: only what a flow may consist of, and where each piece stands.</summary>
internal abstract record Node(Mark At)
{
    /// <summary>The word for its kind in error messages.</summary>
    public abstract string Word { get; }

    /// <summary>A single value. Plain means written without quotes, so that <c>3</c> is a number and <c>"3"</c> a text.</summary>
    internal sealed record Scalar(Mark At, string Text, bool Plain) : Node(At)
    {
        public override string Word => Plain && Text.Length == 0 ? "nothing" : $"'{Text}'";
    }

    internal sealed record List(Mark At, IReadOnlyList<Node> Items) : Node(At)
    {
        public override string Word => Items.Count == 0 ? "an empty list" : $"a list of {Items.Count}";
    }

    internal sealed record Map(Mark At, IReadOnlyList<Entry> Entries) : Node(At)
    {
        public override string Word => Entries.Count == 0 ? "an empty map" : $"a map of {Entries.Count}";
    }

    internal sealed record Entry(Scalar Key, Node Value);
}
