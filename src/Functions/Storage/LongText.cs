using System.Globalization;
using System.Text;
using Azure.Data.Tables;

namespace Messaging.Functions.Storage;

/// <summary>A text in a row. A property of a table holds 64 KiB, that is 32,768 characters: a longer text goes on in further properties.</summary>
internal static class LongText
{
    private const int PropertyChars = 32_000;

    public static void Put(TableEntity row, string text)
    {
        if (text.Length <= PropertyChars)
        {
            row[Name(0)] = text;
            return;
        }

        for (var part = 0; part * PropertyChars < text.Length; part++)
        {
            row[Name(part)] = text.Substring(part * PropertyChars, Math.Min(PropertyChars, text.Length - (part * PropertyChars)));
        }
    }

    public static string Take(TableEntity row)
    {
        var first = row.GetString(Name(0)) ?? throw new InvalidDataException($"Row {row.PartitionKey}/{row.RowKey} has no text.");
        if (row.GetString(Name(1)) is not { } second)
        {
            return first;
        }

        var text = new StringBuilder(first).Append(second);
        for (var part = 2; row.GetString(Name(part)) is { } more; part++)
        {
            text.Append(more);
        }

        return text.ToString();
    }

    private static string Name(int part) => part == 0 ? "Text" : $"Text{part.ToString(CultureInfo.InvariantCulture)}";
}
