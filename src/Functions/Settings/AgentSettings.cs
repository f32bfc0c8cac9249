using System.Globalization;
using Messaging.Routing;

namespace Messaging.Functions.Settings;

/// <summary>The people behind it.</summary>
internal static class AgentSettings
{
    private const string Section = "Messaging:Agents";
    private const string Agent = $"{Section}:{{n}}";
    private const int MostConversations = 100;

    private static readonly Setting<string> Id = new(
        $"{Agent}:Id", Kinds.Text, "who it is, as the claim Messaging__Desk__AgentClaim of his token says it", "anna@example.com") { Need = Need.Everywhere };

    private static readonly Setting<string> Name = new($"{Agent}:Name", Kinds.Text, "how customers and colleagues see him; his id where there is none", "Anna");

    private static readonly Setting<IReadOnlyList<string>> Teams = new($"{Agent}:Teams", Kinds.Words, "the teams whose conversations he gets", "support, vip");

    private static readonly Setting<int> Capacity = new(
        $"{Agent}:Capacity", Kinds.Number(1, MostConversations), "how many conversations he holds at a time", "8")
    {
        Default = new Agent("", "", []).Capacity.ToString(CultureInfo.InvariantCulture),
    };

    public static SettingGroup Group { get; } = new("Agents", "Without agents nobody gets what a flow hands over; it waits.", [Id, Name, Teams, Capacity]);

    public static Agents Read(SettingsReading settings)
    {
        var agents = new Dictionary<string, Agent>(StringComparer.Ordinal);
        foreach (var n in settings.Names(Section))
        {
            var (id, name, teams, capacity) = (settings.Get(Id, n), settings.Get(Name, n), settings.Get(Teams, n), settings.Get(Capacity, n));
            if (id is not null && !agents.TryAdd(id, new Agent(id, name ?? id, [.. teams ?? []], capacity)))
            {
                settings.Wrong(Id, [n], $"another agent is called '{id}' as well");
            }
        }

        return new Agents([.. agents.Values]);
    }
}
