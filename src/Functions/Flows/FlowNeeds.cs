using Messaging.Flows;
using Messaging.Functions.Calls;
using Messaging.Functions.Settings;

namespace Messaging.Functions.Flows;

/// <summary>Whether the settings have all that the flows of the accounts need: found out at the start, not by the first customer who comes that way.</summary>
public sealed class FlowNeeds(Accounts accounts, FlowFolder folder, FlowSettings settings, Connectors connectors, Credentials credentials)
{
    /// <exception cref="SettingException">Something is missing; all that is.</exception>
    public void Check()
    {
        var wanted = accounts.All.Where(account => account.Flow is not null).ToLookup(account => folder.Flows.ContainsKey(account.Flow!));
        var known = folder.Flows.Count == 0 ? "there is none" : $"there are {string.Join(", ", folder.Flows.Keys.Order(StringComparer.Ordinal))}";
        SettingProblem[] problems =
        [
            .. wanted[false].Select(account => new SettingProblem(
                AccountSettings.Flow.Name, $"account '{account.Id}' wants the flow '{account.Flow}', which is not there; {known}")),
            .. wanted[true].Select(account => account.Flow!).Distinct(StringComparer.Ordinal).SelectMany(flow => Missing(folder.Flows[flow])),
        ];
        if (problems.Length > 0)
        {
            throw new SettingException(problems);
        }
    }

    private IEnumerable<SettingProblem> Missing(Flow flow) =>
        from step in flow.Steps
        from use in step.Uses
        where !IsThere(use)
        select new SettingProblem(Setting(use), $"is missing; step '{step.Id}' of flow '{flow.Id}' (line {step.Line}) needs it");

    private bool IsThere(SettingUse use) => use.Kind switch
    {
        SettingKind.Calendar => settings.Calendars.ContainsKey(use.Name),
        SettingKind.Connector => connectors.Has(use.Name),
        SettingKind.Credentials => credentials.Has(use.Name),
        var other => throw new System.Diagnostics.UnreachableException(other.ToString()),
    };

    private static string Setting(SettingUse use) => use.Kind switch
    {
        SettingKind.Calendar => HoursSettings.Setting(use.Name),
        SettingKind.Connector => ConnectorSettings.Setting(use.Name),
        SettingKind.Credentials => CredentialSettings.Setting(use.Name),
        var other => throw new System.Diagnostics.UnreachableException(other.ToString()),
    };
}
