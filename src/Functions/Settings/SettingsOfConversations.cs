using System.Collections.Immutable;
using Messaging.Conversations;
using NodaTime;

namespace Messaging.Functions.Settings;

/// <summary>The rules of conversations that a company may change.</summary>
internal static class SettingsOfConversations
{
    private const string Rules = "Messaging:Silences";
    private const string Rule = $"{Rules}:{{rule}}";

    private static readonly ConversationSettings Standard = new();
    private static readonly string[] Subjects = ["flow:", "team:", "channel:"];

    private static readonly Setting<string> Team = new("Messaging:Team", Kinds.Text, "the team that gets what no flow has given to anybody", "front-desk") { Default = Standard.Team };

    private static readonly Setting<Duration> Linger = new(
        "Messaging:Linger", Kinds.Length, "how long a conversation stays open after the bot is done", "01:00:00") { Default = Kinds.Written(Standard.Linger) };

    private static readonly Setting<Duration> ReopenFor = new(
        "Messaging:ReopenFor", Kinds.Length, "how long a solved ticket is reopened when the customer writes again", "7.00:00:00") { Default = Kinds.Written(Standard.ReopenFor) };

    private static readonly SilenceSettings Everyone = new("Messaging:Silence");
    private static readonly SilenceSettings Some = new(Rule);

    public static SettingGroup Group { get; } = new(
        "Conversations",
        "Silence is counted from our last message while we wait for the customer. A `{rule}` is `flow.`, `team.` or `channel.` and a name, such as `channel.sms`, or `channel_sms` where a name may have no dots, as on Azure; "
        + "of several that fit, the flow's comes first, then the team's, then the channel's.",
        [Team, Linger, ReopenFor, .. Everyone.All, .. Some.All]);

    public static ConversationSettings Read(SettingsReading settings) => Standard with
    {
        Team = settings.Get(Team) ?? "",
        Linger = settings.Get(Linger),
        ReopenFor = settings.Get(ReopenFor),
        Silence = Everyone.Read(settings),
        Silences = settings.Names(Rules).Select(rule => (Subject: SubjectOf(settings, rule), Rule: Some.Read(settings, rule)))
            .ToImmutableDictionary(pair => pair.Subject, pair => pair.Rule, StringComparer.OrdinalIgnoreCase),
    };

    // A colon would part the names of settings; the first dot stands for it, or what an app on Linux gets to see of the dot.
    private static string SubjectOf(SettingsReading settings, string rule)
    {
        var dot = rule.AsSpan().IndexOfAny('.', '_');
        var subject = dot < 0 ? rule : $"{rule[..dot]}:{rule[(dot + 1)..]}";
        if (!Subjects.Any(known => subject.StartsWith(known, StringComparison.OrdinalIgnoreCase)))
        {
            settings.Wrong($"{Rules}:{rule}", $"'{rule}' is no rule; expected is flow, team or channel, a dot, and a name, such as channel.sms");
        }

        return subject;
    }
}
