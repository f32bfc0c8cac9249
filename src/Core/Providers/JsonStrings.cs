using System.Text.Json;
using System.Text.RegularExpressions;

namespace Messaging.Providers;

internal static partial class JsonStrings
{
    // A text cut in the middle of an emoji holds half of a surrogate pair. It is legal JSON and an illegal string: the half
    // becomes U+FFFD and the message survives. NUL characters go, because stores and screens end at them.
    public static string Of(JsonElement text)
    {
        string value;
        try
        {
            value = text.GetString()!;
        }
        catch (InvalidOperationException)
        {
            using var repaired = JsonDocument.Parse(Escape().Replace(text.GetRawText(), Whole));
            value = repaired.RootElement.GetString()!;
        }

        return value.Replace("\0", "", StringComparison.Ordinal);
    }

    private static string Whole(Match escape) => escape.Groups["half"].Success ? @"\ufffd" : escape.Value;

    // Escapes are matched one after the other, so that the backslash of an escaped backslash begins no other.
    [GeneratedRegex(@"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?<half>u[dD][89a-fA-F][0-9a-fA-F]{2})|.)")]
    private static partial Regex Escape();
}
