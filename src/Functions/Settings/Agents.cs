using Messaging.Routing;

namespace Messaging.Functions.Settings;

/// <summary>The agents as configured.</summary>
public sealed class Agents(IReadOnlyList<Agent> agents)
{
    public IReadOnlyList<Agent> All => agents;

    public Agent? Find(string id) => agents.FirstOrDefault(agent => agent.Id == id);
}
