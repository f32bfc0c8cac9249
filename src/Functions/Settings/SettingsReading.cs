using Microsoft.Extensions.Configuration;

namespace Messaging.Functions.Settings;

/// <summary>Reads settings, and gathers what is wrong with them, so that whoever sets them is told everything at once.</summary>
public sealed class SettingsReading(IConfiguration configuration)
{
    private readonly List<SettingProblem> _problems = [];

    /// <summary>What there is below a part of the names: the numbers of the accounts, the names of the connectors.</summary>
    public IReadOnlyList<string> Names(string section) => [.. configuration.GetSection(section).GetChildren().Where(HasValue).Select(child => child.Key)];

    public bool Has(Setting setting, params ReadOnlySpan<string> names) => Text(setting, names) is not null;

    /// <summary>The value; where it is not set or wrong, that is noted, and the default or nothing is the answer.</summary>
    public T? Get<T>(Setting<T> setting, params ReadOnlySpan<string> names)
    {
        var text = Text(setting, names) ?? setting.Default;
        if (text is null)
        {
            if (setting.Need is Need.Everywhere)
            {
                Missing(setting, names);
            }

            return default;
        }

        if (setting.Problem(text) is { } problem)
        {
            Wrong(setting, names, problem);
            return default;
        }

        return setting.Kind.Read(text);
    }

    public void Missing(Setting setting, params ReadOnlySpan<string> names) => Wrong(setting, names, $"is missing: {setting.What}{(setting.IsSecret ? "" : $", such as {setting.Example}")}");

    public void Wrong(Setting setting, ReadOnlySpan<string> names, string problem) => Wrong(setting.At(names), problem);

    public void Wrong(string setting, string problem) => _problems.Add(new SettingProblem(setting, problem));

    /// <exception cref="SettingException">Something is wrong, or there are settings of a name that nobody knows.</exception>
    public void ThrowIfWrong()
    {
        var problems = _problems.Concat(UnknownSettings.In(configuration)).Distinct().ToList();
        if (problems.Count > 0)
        {
            throw new SettingException(problems);
        }
    }

    /// <summary>Empty is as good as not set: that is how an environment takes a setting away.</summary>
    private string? Text(Setting setting, ReadOnlySpan<string> names) => configuration[setting.At(names)] is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    private static bool HasValue(IConfigurationSection section) => !string.IsNullOrWhiteSpace(section.Value) || section.GetChildren().Any(HasValue);
}
