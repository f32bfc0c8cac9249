using System.Text;

namespace Messaging.Infra.Tests.Reading;

/// <summary>An expression that only Azure can evaluate to the end, such as [union(createObject('a', 'b'), ...)].</summary>
internal abstract record Expression
{
    private Expression()
    {
    }

    public sealed record Text(string Value) : Expression;

    /// <summary>A function with its arguments; what is taken out of its value does not matter here.</summary>
    public sealed record Call(string Function, IReadOnlyList<Expression> Arguments) : Expression;

    public static Expression Parse(string bracketed)
    {
        var reader = new Reader(bracketed[1..^1]);
        return reader.Next();
    }

    /// <summary>The members of the object that the expression makes, by name; of an if, those of both branches.</summary>
    public IEnumerable<(string Name, Expression Value)> Members() => this switch
    {
        Call("createObject", var arguments) => arguments.Chunk(2).Select(pair => (((Text)pair[0]).Value, pair[1])),
        Call("union", var arguments) => arguments.SelectMany(argument => argument.Members()),
        Call("if", [_, var yes, var no]) => yes.Members().Concat(no.Members()),
        _ => throw new FormatException($"It cannot be seen what members this has: {this}"),
    };

    private sealed class Reader(string text)
    {
        private int _at;

        public Expression Next()
        {
            SkipSpace();
            if (text[_at] == '\'')
            {
                return new Text(Quoted());
            }

            var word = Word();
            if (_at == text.Length || text[_at] != '(')
            {
                return new Text(word);
            }

            _at++;
            var arguments = new List<Expression>();
            for (SkipSpace(); text[_at] != ')'; SkipSpace())
            {
                arguments.Add(Next());
                SkipSpace();
                _at += text[_at] == ',' ? 1 : 0;
            }

            _at++;
            SkipPath();
            return new Call(word, arguments);
        }

        private string Quoted()
        {
            var value = new StringBuilder();
            for (_at++; text[_at] != '\'' || (_at + 1 < text.Length && text[_at + 1] == '\''); _at++)
            {
                _at += text[_at] == '\'' ? 1 : 0;
                value.Append(text[_at]);
            }

            _at++;
            return value.ToString();
        }

        private string Word()
        {
            var from = _at;
            while (_at < text.Length && text[_at] is not ('(' or ')' or ',' or ' '))
            {
                _at++;
            }

            return text[from.._at];
        }

        /// <summary>.name and [0] behind a call.</summary>
        private void SkipPath()
        {
            while (_at < text.Length && text[_at] is not (')' or ',' or ' '))
            {
                _at++;
            }
        }

        private void SkipSpace()
        {
            while (_at < text.Length && text[_at] == ' ')
            {
                _at++;
            }
        }
    }
}
