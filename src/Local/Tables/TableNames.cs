using System.Text.RegularExpressions;

namespace Messaging.Local.Tables;

internal static partial class TableNames
{
    public static TableError? Check(string name) => Valid().IsMatch(name) && !name.Equals("tables", StringComparison.OrdinalIgnoreCase)
        ? null
        : new TableError(400, "InvalidResourceName", $"No table can be called {name}: 3 to 63 letters and digits, a letter first.");

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]{2,62}$", RegexOptions.CultureInvariant)]
    private static partial Regex Valid();
}
