using Azure;
using Azure.Data.Tables;

namespace Messaging.Local.Tables.Filters;

/// <summary>
/// Reads the filters that the service has: comparisons of a property with a literal, joined by and, or, not and parentheses.
/// Anything else is refused, because a filter that is taken for less than it says returns too much.
/// </summary>
internal sealed class FilterParser
{
    private const int Deepest = 100;

    private readonly FilterText _text;
    private int _comparisons;
    private int _depth;

    private FilterParser(string text) => _text = new FilterText(text);

    public static Filter Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new Filter.Every();
        }

        var parser = new FilterParser(text);
        var filter = parser.Or();
        return parser._text.AtEnd ? filter : throw parser._text.Refused("'and', 'or' or the end");
    }

    private Filter Or()
    {
        var filter = And();
        while (_text.TakeWord("or"))
        {
            filter = new Filter.Or(filter, And());
        }

        return filter;
    }

    private Filter And()
    {
        var filter = Term();
        while (_text.TakeWord("and"))
        {
            filter = new Filter.And(filter, Term());
        }

        return filter;
    }

    private Filter Term()
    {
        if (_text.TakeWord("not"))
        {
            // OData would negate the property alone in 'not A eq 1', which no one means.
            return _text.Take('(') ? new Filter.Not(RestOfParentheses()) : throw _text.Refused("'('");
        }

        return _text.Take('(') ? RestOfParentheses() : Comparison();
    }

    private Filter RestOfParentheses()
    {
        if (++_depth > Deepest)
        {
            throw _text.Refused("no further '('");
        }

        var filter = Or();
        _depth--;
        return _text.Take(')') ? filter : throw _text.Refused("')'");
    }

    private Filter.Compare Comparison()
    {
        if (++_comparisons > TableLimits.ComparisonsPerFilter)
        {
            throw TableError.InvalidInput($"A filter has at most {TableLimits.ComparisonsPerFilter} comparisons.").ToException();
        }

        var name = _text.TakeWord().ToString();
        if (name.Length == 0)
        {
            throw _text.Refused("the name of a property");
        }

        var comparison = Operators.Named(_text.TakeWord()) ?? throw _text.Refused("eq, ne, gt, ge, lt or le");
        var value = FilterLiteral.Read(_text);
        return Fits(name, comparison, value) ? new Filter.Compare(new Operand(name), comparison, value) : throw Misfit(name, value);
    }

    private static bool Fits(string name, Operator comparison, object value) => name switch
    {
        nameof(ITableEntity.PartitionKey) or nameof(ITableEntity.RowKey) => value is string,
        nameof(ITableEntity.Timestamp) => value is DateTimeOffset,
        _ => value is not (Guid or bool) || comparison is Operator.Equal or Operator.NotEqual,
    };

    private static RequestFailedException Misfit(string name, object value) =>
        TableError.InvalidInput($"{name} cannot be compared like this with a {value.GetType().Name}.").ToException();
}
