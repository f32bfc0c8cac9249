using System.Globalization;
using Messaging.Routing;
using Microsoft.Extensions.Configuration;

namespace Messaging.Functions.Settings;

/// <summary>Reads the agents: Messaging:Agents:0:Id, Name, Teams (with commas), Capacity.</summary>
internal static class AgentSettings
{
    private const string Section = "Messaging:Agents";

    public static IReadOnlyList<Agent> Read(IConfiguration configuration)
    {
        var agents = configuration.GetSection(Section).GetChildren().Select(Read).ToList();
        return agents.GroupBy(agent => agent.Id).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? throw new SettingException(Section, $"two agents are called '{twice.Key}'")
            : agents;
    }

    private static Agent Read(IConfigurationSection section)
    {
        var id = section["Id"] ?? throw new SettingException($"{section.Path}:Id", "is missing");
        var teams = (section["Teams"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new Agent(id, section["Name"] ?? id, [.. teams], Capacity(section));
    }

    private static int Capacity(IConfigurationSection section) => section["Capacity"] switch
    {
        null => 5,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 100 => number,
        var text => throw new SettingException($"{section.Path}:Capacity", $"'{text}' is no number from 1 to 100"),
    };
}
