namespace Messaging.Local.Tables.Filters;

internal enum Operator
{
    Equal,
    NotEqual,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
}

internal static class Operators
{
    public static Operator? Named(ReadOnlySpan<char> name) => name switch
    {
        "eq" => Operator.Equal,
        "ne" => Operator.NotEqual,
        "gt" => Operator.Greater,
        "ge" => Operator.GreaterOrEqual,
        "lt" => Operator.Less,
        "le" => Operator.LessOrEqual,
        _ => null,
    };

    /// <summary>Of the order of what is stored to what is asked for.</summary>
    public static bool Accepts(this Operator comparison, int order) => comparison switch
    {
        Operator.Equal => order == 0,
        Operator.NotEqual => order != 0,
        Operator.Greater => order > 0,
        Operator.GreaterOrEqual => order >= 0,
        Operator.Less => order < 0,
        _ => order <= 0,
    };
}
