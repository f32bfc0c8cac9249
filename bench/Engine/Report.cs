using System.Globalization;

namespace Messaging.Bench;

internal static class Report
{
    public static void Rate(string what, long count, TimeSpan elapsed) => Value(what, (long)(count / elapsed.TotalSeconds), "/s");

    public static void Value(string what, long value, string unit) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-40} {value,12:N0} {unit}"));
}
