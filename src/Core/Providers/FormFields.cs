using System.Net;

namespace Messaging.Providers;

// application/x-www-form-urlencoded, decoded once and never refused: what is no valid escape stays as it is.
internal static class FormFields
{
    public static IEnumerable<KeyValuePair<string, string>> Read(string form)
    {
        for (var start = 0; start < form.Length;)
        {
            var end = form.IndexOf('&', start) is var found and >= 0 ? found : form.Length;
            if (end > start)
            {
                var equals = form.IndexOf('=', start, end - start) is var mark and >= 0 ? mark : end;
                yield return new(Decoded(form, start, equals), Decoded(form, equals + 1, end));
            }

            start = end + 1;
        }
    }

    public static IEnumerable<KeyValuePair<string, string>> OfQuery(string url)
    {
        var fragment = url.IndexOf('#') is var found and >= 0 ? found : url.Length;
        var mark = url.IndexOf('?', 0, fragment);
        return mark < 0 ? [] : Read(url[(mark + 1)..fragment]);
    }

    public static string? Value(this IEnumerable<KeyValuePair<string, string>> fields, string name) =>
        fields.Where(field => field.Key == name).Select(field => field.Value).FirstOrDefault();

    // Most names and many values have nothing to decode.
    private static string Decoded(string form, int start, int end)
    {
        if (start >= end)
        {
            return "";
        }

        var text = form[start..end];
        return text.AsSpan().ContainsAny('%', '+') ? WebUtility.UrlDecode(text) : text;
    }
}
