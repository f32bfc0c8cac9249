using Messaging.Functions.Settings;

namespace Messaging.Local.Commands;

/// <summary>All settings as Markdown: what docs/settings.md holds.</summary>
public static class SettingsPage
{
    private const string Introduction =
        """
        # Settings

        Written by `./messaging settings` from what the code reads; a test fails when it is stale, and `UPDATE_GOLDEN=1 dotnet test tests/Functions.Tests --filter SettingsPageTests` writes it anew.

        The names are those of environment variables, of a function app's settings, and of `Values` in `local.settings.json`. `{n}` is a number from 0, any other word in braces a name of your choice, of letters, digits and underscores (a function app on Linux takes no other settings): `Messaging__Accounts__0__Handle`, `Messaging__Hours__support__Zone`. An empty value is none. Capitals matter only in names of your choice.

        Whatever is missing or wrong stops the start, everything of it with its name; so does a name that begins with `Messaging__` and is not here. *Needed* says what has to be set: everywhere, in each of its kind (each account), or on Azure, where identities take the place of connection strings. In a function app a *secret* is a reference to a key vault: `@Microsoft.KeyVault(SecretUri=...)`.

        """;

    public static string Markdown() => Introduction + string.Concat(SettingCatalogue.Groups.Select(Section));

    private static string Section(SettingGroup group)
    {
        var foreign = group.Settings.Any(setting => setting.ReadBy is not SettingReader.Us);
        var rows = group.Settings.Select(setting => Row(foreign, Code(setting.Variable), setting.What, Value(setting), Code(setting.Default), Needed(setting), Reader(setting.ReadBy)));
        return $"""

            ## {group.Title}

            {group.About}

            {Row(foreign, "name", "what it says", "value", "default", "needed", "read by")}
            {Row(foreign, "---", "---", "---", "---", "---", "---")}
            {string.Join('\n', rows)}

            """;
    }

    /// <param name="whole">Whether the last cell, who reads it, is worth a column.</param>
    /// <param name="cells">Its cells.</param>
    private static string Row(bool whole, params string[] cells) =>
        $"| {string.Join(" | ", cells.Take(whole ? cells.Length : cells.Length - 1).Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |";

    private static string Value(Setting setting) => setting.IsSecret ? $"secret {setting.Expected}" : $"{setting.Expected}, e.g. {Code(setting.Example)}";

    private static string Code(string? text) => string.IsNullOrEmpty(text) ? "" : $"`{text}`";

    private static string Needed(Setting setting) => setting.Need switch
    {
        Need.Everywhere => setting.Name.Contains('{', StringComparison.Ordinal) ? "in each" : "yes",
        Need.OnAzure => "on Azure",
        _ => "",
    };

    private static string Reader(SettingReader reader) => reader switch
    {
        SettingReader.Us => "us",
        SettingReader.FunctionsHost => "Functions host",
        SettingReader.Library => "library",
        SettingReader.UsAndFunctionsHost => "us, Functions host",
        var other => throw new System.Diagnostics.UnreachableException(other.ToString()),
    };
}
