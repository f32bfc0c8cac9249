using Microsoft.Extensions.Configuration;

namespace Messaging.Functions.Settings;

/// <summary>Settings of ours that do not exist. They would be mistaken in silence otherwise: a misspelt one is not read, and its default holds.</summary>
internal static class UnknownSettings
{
    private const string Ours = "Messaging";

    public static IEnumerable<SettingProblem> In(IConfiguration configuration) =>
        from setting in configuration.GetSection(Ours).AsEnumerable()
        where !string.IsNullOrWhiteSpace(setting.Value) && SettingCatalogue.Find(setting.Key) is null
        orderby setting.Key
        select new SettingProblem(setting.Key, Problem(setting.Key));

    private static string Problem(string unknown) => SettingCatalogue.Find(string.Concat(unknown.Select(c => c is '-' or '.' ? '_' : c))) is { } meant
        ? $"does not exist; a function app on Linux has settings of letters, digits and underscores only, and so has {meant.Variable}"
        : $"does not exist.{Hint(unknown)}";

    private static string Hint(string unknown)
    {
        var given = Setting.Parts(unknown);
        var hint = Nearest.Hint(Setting.AsVariable(unknown), [.. SettingCatalogue.All.Select(setting => Setting.AsVariable(Like(setting, given))).Distinct()]);
        return hint.Length > 0 ? hint : " docs/settings.md has all that do";
    }

    // The known name with what was given in place of its braces, so that only what is misspelt counts.
    private static string Like(Setting setting, string[] given) => string.Join(
        ':', setting.Name.Split(':').Select((part, index) => Setting.IsBrace(part) && index < given.Length && Setting.Fits(part, given[index]) ? given[index] : part));
}
