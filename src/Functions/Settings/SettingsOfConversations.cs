using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Messaging.Conversations;
using NodaTime;

namespace Messaging.Functions.Settings;

/// <summary>The rules of conversations that a company may change.</summary>
internal static partial class SettingsOfConversations
{
    private const string Rules = "Messaging:Silences";
    private const string Rule = $"{Rules}:{{n}}";

    private static readonly ConversationSettings Standard = new();

    private static readonly Setting<string> Team = new("Messaging:Team", Kinds.Text, "the team that gets what no flow has given to anybody", "front-desk") { Default = Standard.Team };

    private static readonly Setting<Duration> Linger = new(
        "Messaging:Linger", Kinds.Length, "how long a conversation stays open after the bot is done", "01:00:00") { Default = Kinds.Written(Standard.Linger) };

    private static readonly Setting<Duration> ReopenFor = new(
        "Messaging:ReopenFor", Kinds.Length, "how long a solved ticket is reopened when the customer writes again", "7.00:00:00") { Default = Kinds.Written(Standard.ReopenFor) };

    private static readonly Setting<Duration> StaleAfter = new(
        "Messaging:StaleAfter", Kinds.Length, "the age from which a message that a provider delivers late is kept, and not answered by the bot", "06:00:00") { Default = Kinds.Written(Standard.StaleAfter) };

    private static readonly Setting<Duration?> Elsewhere = new(
        "Messaging:Elsewhere", Kinds.LengthOrNever, "how long the bot keeps quiet after somebody answered the customer in the vendor's own app; a page that answers by itself there may want 'off'", "02:00:00")
    {
        Default = Kinds.Written(Standard.Elsewhere),
    };

    private static readonly Setting<string> For = new(
        $"{Rule}:For", Kinds.Matching("flow:, team: or channel: and a name", Subject()), "whose silence has a rule of its own, in place of Messaging__Silence", "channel:sms") { Need = Need.Everywhere };

    private static readonly SilenceSettings Everyone = new("Messaging:Silence");
    private static readonly SilenceSettings Some = new(Rule);

    public static SettingGroup Group { get; } = new(
        "Conversations",
        "Silence is counted from our last message while we wait for the customer. Of several rules that fit, a flow's comes before a team's, and a team's before a channel's.",
        [Team, Linger, ReopenFor, StaleAfter, Elsewhere, .. Everyone.All, For, .. Some.All]);

    public static ConversationSettings Read(SettingsReading settings) => Standard with
    {
        Team = settings.Get(Team) ?? "",
        Linger = settings.Get(Linger),
        ReopenFor = settings.Get(ReopenFor),
        StaleAfter = settings.Get(StaleAfter),
        Elsewhere = settings.Get(Elsewhere),
        Silence = Everyone.Read(settings),
        Silences = Silences(settings),
    };

    private static ImmutableDictionary<string, SilenceRule> Silences(SettingsReading settings)
    {
        var rules = new Dictionary<string, SilenceRule>(StringComparer.OrdinalIgnoreCase);
        foreach (var n in settings.Names(Rules))
        {
            var rule = Some.Read(settings, n);
            if (settings.Get(For, n) is { } subject && !rules.TryAdd(subject, rule))
            {
                settings.Wrong(For, [n], $"'{subject}' has another rule as well");
            }
        }

        return rules.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);
    }

    [GeneratedRegex("^(?:flow|team|channel):.+$", RegexOptions.IgnoreCase)]
    private static partial Regex Subject();
}
