using System.Globalization;
using System.Numerics;
using Newtonsoft.Json.Linq;

namespace Messaging.Flows.Requests;

/// <summary>Values out of parsed JSON. A number that a decimal cannot hold stays the text that it was.</summary>
internal static class JsonValues
{
    private const double Widest = 7.9e28; // Just under the largest decimal.

    public static Value Of(JToken token) => token switch
    {
        JArray list => new Value.List([.. list.Select(Of)]),
        JObject map => new Value.Map(map.Properties().ToDictionary(field => field.Name, field => Of(field.Value))),
        JValue { Value: string text } => Value.Of(text),
        JValue { Value: bool yes } => Value.Of(yes),
        JValue { Value: long number } => Value.Of((decimal)number),
        JValue { Value: double number } => OfDouble(number),
        JValue { Value: BigInteger number } => OfBig(number),
        _ => Value.None,
    };

    private static Value OfDouble(double number) => Math.Abs(number) < Widest
        ? Value.Of((decimal)number)
        : Value.Of(number.ToString(CultureInfo.InvariantCulture));

    private static Value OfBig(BigInteger number) => BigInteger.Abs(number) < new BigInteger(decimal.MaxValue)
        ? Value.Of((decimal)number)
        : Value.Of(number.ToString(CultureInfo.InvariantCulture));
}
