using Messaging.Brands;
using Messaging.Channels;
using Messaging.Conversations;
using Messaging.Flows;
using Messaging.Functions.Articles;
using Messaging.Functions.Calls;
using Messaging.Functions.Happenings;
using Messaging.Functions.Settings;

namespace Messaging.Functions.Flows;

/// <summary>Whether the settings have all that the flows need, those of the accounts and those that start by something else: found out at the start, not by the first customer who comes that way.</summary>
public sealed class FlowNeeds(Accounts accounts, FlowFolder folder, FlowSettings settings, Connectors connectors, BotSettings bots, ArticleLibrary articles, ArticleSettings articleSettings, Credentials credentials, EventSettings events)
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
            .. wanted[true].Where(account => folder.Flows[account.Flow!].Start.Trigger is not FlowTrigger.Opened).Select(account => new SettingProblem(
                AccountSettings.Flow.Name, $"account '{account.Id}' wants the flow '{account.Flow}', which starts by something else than the opening of a conversation")),
            .. wanted[true].Select(account => folder.Flows[account.Flow!]).Union(folder.Flows.Values.Where(flow => flow.Start.IsByItself)).SelectMany(flow => flow.Family).DistinctBy(flow => flow.Id).SelectMany(Missing),
            .. wanted[true].Where(account => account.Hours is null).SelectMany(account => folder.Flows[account.Flow!].Family.SelectMany(flow => WithoutHours(account, flow))),
            .. wanted[true].Where(account => account.Brand is not null).SelectMany(account => folder.Flows[account.Flow!].Family.SelectMany(flow => NotIn(account.Brand!, flow))).Distinct(),
        ];
        if (problems.Length > 0)
        {
            throw new SettingException(problems);
        }
    }

    private IEnumerable<SettingProblem> Missing(Flow flow) =>
        flow.Start.Uses.Where(use => !IsThere(use)).Select(use => new SettingProblem(Setting(use), $"is not there for '{use.Name}', by which flow '{flow.Id}' starts"))
            .Concat(
                from need in flow.Needs
                where !IsThere(need.Use)
                select new SettingProblem(Setting(need.Use), $"is missing; step '{need.Step.Id}' of flow '{flow.Id}' (line {need.Step.Line}) needs it"));

    private static IEnumerable<SettingProblem> WithoutHours(Account account, Flow flow) =>
        from step in flow.Needs.Where(need => IsAccounts(need.Use)).Select(need => need.Step).Distinct()
        select new SettingProblem(AccountSettings.Hours.Name, $"account '{account.Id}' has no hours; step '{step.Id}' of flow '{flow.Id}' (line {step.Line}) needs them");

    private static IEnumerable<SettingProblem> NotIn(Brand brand, Flow flow) =>
        from step in flow.Steps
        from said in step.Says
        from objection in BrandVoice.Objections(said.Tone is Tone.Any ? brand : brand with { Tone = said.Tone }, said.Text, said.Language)
        select new SettingProblem(BrandSettings.Setting(brand.Name), $"step '{step.Id}' of flow '{flow.Id}' (line {step.Line}): {objection}");

    private static bool IsAccounts(SettingUse use) => use is { Kind: SettingKind.Calendar, Name: Playbook.HoursOfAccount };

    private bool IsThere(SettingUse use) => use.Kind switch
    {
        SettingKind.Calendar => settings.Calendars.ContainsKey(use.Name) || IsAccounts(use),
        SettingKind.Connector => connectors.Has(use.Name),
        SettingKind.Bot => bots.ByName.ContainsKey(use.Name),
        SettingKind.Articles => articleSettings.Url is not null || !articles.IsEmpty,
        SettingKind.Credentials => credentials.Has(use.Name),
        SettingKind.Event => events.Keys.ContainsKey(use.Name),
        SettingKind.Value => settings.Values.ContainsKey(use.Name),
        var other => throw new System.Diagnostics.UnreachableException(other.ToString()),
    };

    private static string Setting(SettingUse use) => use.Kind switch
    {
        SettingKind.Calendar => HoursSettings.Setting(use.Name),
        SettingKind.Connector => ConnectorSettings.Setting(use.Name),
        SettingKind.Bot => BotSettings.Setting(use.Name),
        SettingKind.Articles => ArticleSettings.FolderSetting.Name,
        SettingKind.Credentials => CredentialSettings.Setting(use.Name),
        SettingKind.Event => EventSettings.Setting,
        SettingKind.Value => FlowSettings.Setting(use.Name),
        var other => throw new System.Diagnostics.UnreachableException(other.ToString()),
    };
}
