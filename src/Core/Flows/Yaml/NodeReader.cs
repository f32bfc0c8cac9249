using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Messaging.Flows.Yaml;

/// <summary>Reads YAML as far as a flow may use it: one document of maps, lists and values, without anchors and tags.</summary>
internal sealed class NodeReader
{
    private readonly Parser _events;
    private readonly FlowChecks _checks;
    private Mark _reached = Mark.Start;

    private NodeReader(string text, FlowChecks checks)
    {
        _events = new Parser(new StringReader(text));
        _checks = checks;
    }

    /// <summary>The document; nothing when it is no YAML, which is then an error.</summary>
    public static Node? Read(string text, FlowChecks checks)
    {
        var reader = new NodeReader(text, checks);
        try
        {
            return reader.Document();
        }
        catch (YamlException wrong)
        {
            checks.Error(TabIn(text) ?? MarkOf(wrong.End), $"This is not YAML: {wrong.Message.TrimEnd('.')}.");
            return null;
        }
        catch (InvalidOperationException)
        {
            // The library's scanner loses its way in some unfinished lists and maps.
            checks.Error(reader._reached, "This is not YAML: what begins here, or soon after, is not finished.");
            return null;
        }
    }

    private Node? Document()
    {
        Next(); // The start of the stream.
        if (Next() is StreamEnd)
        {
            _checks.Error(Mark.Start, "The file is empty; expected a flow.");
            return null;
        }

        var root = Read(Next(), depth: 1);
        Next(); // The end of the document.
        if (Next() is DocumentStart second)
        {
            _checks.Error(MarkOf(second.Start), "A second document begins here; a file holds one flow.");
        }

        return root;
    }

    private Node Read(ParsingEvent start, int depth)
    {
        var at = MarkOf(start.Start);
        if (depth > _checks.Limits.Depth)
        {
            throw new YamlException(start.Start, start.End, $"Nested more than {_checks.Limits.Depth} deep.");
        }

        Refuse(start, at);
        return start switch
        {
            SequenceStart => new Node.List(at, ReadItems(depth)),
            MappingStart => new Node.Map(at, ReadEntries(depth)),
            Scalar scalar => new Node.Scalar(at, scalar.Value, scalar.Style == ScalarStyle.Plain),
            AnchorAlias => new Node.Scalar(at, "", Plain: true),
            _ => throw new YamlException(start.Start, start.End, "It ends too early"),
        };
    }

    private List<Node> ReadItems(int depth)
    {
        var items = new List<Node>();
        for (var next = Next(); next is not SequenceEnd; next = Next())
        {
            items.Add(Read(next, depth + 1));
        }

        return items;
    }

    private List<Node.Entry> ReadEntries(int depth)
    {
        var entries = new Dictionary<string, Node.Entry>();
        for (var next = Next(); next is not MappingEnd; next = Next())
        {
            var key = Read(next, depth + 1);
            var value = Read(Next(), depth + 1);
            if (key is not Node.Scalar name)
            {
                _checks.Error(key.At, $"Expected a name before the colon, not {key.Word}.");
            }
            else if (!entries.TryAdd(name.Text, new(name, value)))
            {
                _checks.Error(key.At, $"'{name.Text}' is there twice; the first stands in line {entries[name.Text].Key.At.Line}.");
            }
        }

        return [.. entries.Values];
    }

    private void Refuse(ParsingEvent start, Mark at)
    {
        if (start is AnchorAlias || start is NodeEvent { Anchor.IsEmpty: false })
        {
            _checks.Error(at, "Anchors (& and *) are not part of the flow language; write it out, or quote the text.");
        }

        if (start is NodeEvent { Tag.IsEmpty: false })
        {
            _checks.Error(at, "Tags (!) are not part of the flow language; quote the text if it begins with an exclamation mark.");
        }
    }

    private ParsingEvent Next()
    {
        var next = _events.MoveNext() ? _events.Current! : throw new InvalidOperationException("There is nothing after the end.");
        _reached = MarkOf(next.End);
        return next;
    }

    // The library says that there is a tab, not where.
    private static Mark? TabIn(string text)
    {
        var lines = text.Split('\n').ToList();
        var line = lines.FindIndex(line => line.TrimStart(' ').StartsWith('\t'));
        return line < 0 ? null : new(line + 1, lines[line].IndexOf('\t') + 1);
    }

    private static Mark MarkOf(YamlDotNet.Core.Mark mark) => new((int)mark.Line, (int)mark.Column);
}
