using Azure.Data.Tables.Models;

namespace Messaging.Local.Tables;

/// <summary>What the service refuses of a single property.</summary>
internal static class PropertyRules
{
    private const int FirstYear = 1601;

    public static TableError? Check(string name, object value) => CheckName(name) ?? value switch
    {
        string text => CheckLength(name, (long)text.Length * sizeof(char)),
        byte[] bytes => CheckLength(name, bytes.Length),
        DateTimeOffset moment when moment.UtcDateTime.Year < FirstYear =>
            TableError.Bad(TableErrorCode.OutOfRangeInput, $"{name} lies before the year {FirstYear}."),
        _ => null,
    };

    private static TableError? CheckName(string name)
    {
        if (name.Length > TableLimits.PropertyNameChars)
        {
            return TableError.Bad(TableErrorCode.PropertyNameTooLong, "The name of a property is longer than 255 characters.");
        }

        return IsIdentifier(name) ? null : TableError.Bad(TableErrorCode.PropertyNameInvalid, $"The name of a property is not an identifier: {name}.");
    }

    private static bool IsIdentifier(string name)
    {
        foreach (var part in name)
        {
            if (!char.IsLetterOrDigit(part) && part != '_')
            {
                return false;
            }
        }

        return name.Length > 0 && !char.IsDigit(name[0]);
    }

    private static TableError? CheckLength(string name, long bytes) => bytes > TableLimits.PropertyBytes
        ? TableError.Bad(TableErrorCode.PropertyValueTooLarge, $"{name} is longer than 64 KiB.")
        : null;
}
