using Azure;

namespace Messaging.Local.Tables.Filters;

/// <summary>The text of a filter and how far it has been read.</summary>
internal sealed class FilterText(string text)
{
    private int _position;

    public bool AtEnd
    {
        get
        {
            SkipSpaces();
            return _position == text.Length;
        }
    }

    public RequestFailedException Refused(string expected) =>
        TableError.InvalidInput($"Not a filter: {text} (at character {_position + 1}, {expected} is expected)").ToException();

    public bool Take(char wanted)
    {
        SkipSpaces();
        if (_position == text.Length || text[_position] != wanted)
        {
            return false;
        }

        _position++;
        return true;
    }

    public bool TakeWord(string wanted)
    {
        if (!PeekWord().SequenceEqual(wanted))
        {
            return false;
        }

        _position += wanted.Length;
        return true;
    }

    /// <summary>A name or a keyword; empty if there is none.</summary>
    public ReadOnlySpan<char> TakeWord()
    {
        var word = PeekWord();
        _position += word.Length;
        return word;
    }

    /// <summary>A number with its suffix, as far as it looks like one.</summary>
    public ReadOnlySpan<char> TakeNumber()
    {
        SkipSpaces();
        return TakeWhile(part => char.IsAsciiLetterOrDigit(part) || part is '-' or '+' or '.');
    }

    /// <summary>What stands between quotes, where two of them mean one; null if no quote follows at once.</summary>
    public string? TakeQuoted()
    {
        if (_position == text.Length || text[_position] != '\'')
        {
            return null;
        }

        var quoted = TakeToQuote();
        while (_position < text.Length && text[_position] == '\'')
        {
            quoted += "'" + TakeToQuote();
        }

        return quoted;
    }

    /// <summary>From behind one quote to the next, and past it.</summary>
    private string TakeToQuote()
    {
        _position++;
        var part = TakeWhile(part => part != '\'').ToString();
        return _position++ < text.Length ? part : throw Refused("a closing quote");
    }

    private ReadOnlySpan<char> PeekWord()
    {
        SkipSpaces();
        var before = _position;
        var word = TakeWhile(part => char.IsLetterOrDigit(part) || part == '_');
        _position = before;
        return word.IsEmpty || char.IsDigit(word[0]) ? [] : word;
    }

    private ReadOnlySpan<char> TakeWhile(Func<char, bool> belongs)
    {
        var start = _position;
        while (_position < text.Length && belongs(text[_position]))
        {
            _position++;
        }

        return text.AsSpan(start, _position - start);
    }

    private void SkipSpaces() => TakeWhile(part => part == ' ');
}
