using System.Globalization;

namespace Messaging.Flows;

/// <summary>How large values are, so that none can blow up the state of a run.</summary>
internal static class ValueSize
{
    private const int MostDigits = 32;

    /// <summary>The same, of a value with its name.</summary>
    public static long Of(string name, Value value, FlowLimits limits) => name.Length + Of(value, limits.Depth);

    /// <summary>About the number of characters of the value as JSON; more than any limit when it is nested deeper than allowed.</summary>
    public static long Of(Value value, int depth) => value switch
    {
        Value.Text text => text.Content.Length + 2,
        Value.List when depth == 0 => int.MaxValue,
        Value.List list => 2 + list.Items.Sum(item => Of(item, depth - 1) + 1),
        Value.Map when depth == 0 => int.MaxValue,
        Value.Map map => 2 + map.Fields.Sum(field => field.Key.Length + 4 + Of(field.Value, depth - 1)),
        Value.Number number => Digits(number.Amount),
        _ => value.ToString().Length,
    };

    private static int Digits(decimal number)
    {
        Span<char> digits = stackalloc char[MostDigits];
        return number.TryFormat(digits, out var count, default, CultureInfo.InvariantCulture) ? count : MostDigits;
    }
}
