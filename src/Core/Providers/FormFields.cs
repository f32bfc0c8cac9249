using System.Net;

namespace Messaging.Providers;

// application/x-www-form-urlencoded, decoded once and never refused: what is no valid escape stays as it is.
internal static class FormFields
{
    public static IEnumerable<KeyValuePair<string, string>> Read(string form)
    {
        foreach (var field in form.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = field.IndexOf('=');
            yield return equals < 0
                ? new(WebUtility.UrlDecode(field), "")
                : new(WebUtility.UrlDecode(field[..equals]), WebUtility.UrlDecode(field[(equals + 1)..]));
        }
    }

    public static IEnumerable<KeyValuePair<string, string>> OfQuery(string url)
    {
        var withoutFragment = url.Split('#')[0];
        var mark = withoutFragment.IndexOf('?');
        return mark < 0 ? [] : Read(withoutFragment[(mark + 1)..]);
    }

    public static string? Value(this IEnumerable<KeyValuePair<string, string>> fields, string name) =>
        fields.Where(field => field.Key == name).Select(field => field.Value).FirstOrDefault();
}
