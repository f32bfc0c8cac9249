using Messaging.Flows.Yaml;
using Messaging.Tongues;

namespace Messaging.Flows.Templates;

/// <summary>What is particular to a language, as in BCP 47.</summary>
internal static class Languages
{
    // Those that write 2.5; the others write 2,5. A table of our own: what is installed on the machine must not change what a flow understands.
    private static readonly HashSet<string> WithPoint = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "en", "zh", "ja", "ko", "th", "he", "hi", "bn", "ta", "te", "mr", "gu", "pa", "ur", "ne", "si", "my", "ms", "fil", "tl",
        "sw", "am", "ga", "cy", "mt",
    };

    private static readonly HashSet<string> WithPointSomewhere = new(StringComparer.OrdinalIgnoreCase)
    {
        "de-CH", "de-LI", "it-CH", "es-MX", "es-US", "es-PR", "es-GT", "es-HN", "es-NI", "es-PA", "es-PE", "es-SV", "es-DO",
    };

    /// <summary>Reads a language.</summary>
    public static Reader<string> Tag => new(new Form.Text("language", "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"), (node, checks) => node is Node.Scalar scalar && LanguageTag.Is(scalar.Text)
        ? scalar.Text
        : checks.Error(node.At, $"{node.Word} is no language; expected a tag such as en or fr-CA.", "en"));

    public static char DecimalSeparator(string language) =>
        WithPointSomewhere.Contains(language) || WithPoint.Contains(LanguageTag.Primary(language)) ? '.' : ',';

    // Turkish and Azerbaijani have two letters i, one of them without its dot, in both cases.
    public static string Upper(string text, string language) => (HasTwoIs(language) ? text.Replace('i', 'İ') : text).ToUpperInvariant();

    public static string Lower(string text, string language) =>
        (HasTwoIs(language) ? text.Replace('I', 'ı').Replace('İ', 'i') : text).ToLowerInvariant();

    private static bool HasTwoIs(string language) => LanguageTag.Primary(language).ToLowerInvariant() is "tr" or "az";
}
