using Messaging.Flows;
using Messaging.Functions.Calls;
using Messaging.Functions.Settings;

namespace Messaging.Functions.Flows;

/// <summary>Whether the settings have all that the flows of the accounts need: found out at the start, not by the first customer who comes that way.</summary>
public sealed class FlowNeeds(Accounts accounts, FlowFolder folder, FlowSettings settings, Connectors connectors, Credentials credentials)
{
    /// <exception cref="SettingException">Something is missing; the first thing that is.</exception>
    public void Check()
    {
        foreach (var account in accounts.All.Where(account => account.Flow is not null))
        {
            if (!folder.Flows.TryGetValue(account.Flow!, out var flow))
            {
                var known = folder.Flows.Count == 0 ? "there is none" : $"there are {string.Join(", ", folder.Flows.Keys.Order(StringComparer.Ordinal))}";
                throw new SettingException($"Messaging:Accounts ({account.Id}):Flow", $"there is no flow '{account.Flow}'; {known}");
            }

            Check(flow);
        }
    }

    private void Check(Flow flow)
    {
        foreach (var step in flow.Steps)
        {
            foreach (var use in step.Uses)
            {
                var (setting, there) = use.Kind switch
                {
                    SettingKind.Calendar => (FlowSettings.CalendarSetting(use.Name), settings.Calendars.ContainsKey(use.Name)),
                    SettingKind.Connector => (Connectors.Setting(use.Name), connectors.Has(use.Name)),
                    SettingKind.Credentials => (Credentials.Setting(use.Name), credentials.Has(use.Name)),
                    var other => throw new System.Diagnostics.UnreachableException(other.ToString()),
                };
                if (!there)
                {
                    throw new SettingException(setting, $"is missing; step '{step.Id}' of flow '{flow.Id}' (line {step.Line}) needs it");
                }
            }
        }
    }
}
