using System.Collections.Immutable;
using Azure;
using Azure.Data.Tables;
using Messaging.Functions.Storage;
using Messaging.Routing;
using NodaTime;

namespace Messaging.Functions.Routing;

/// <summary>One agent's row.</summary>
internal sealed record RosterRow(Agent Agent, Presence Presence, ImmutableSortedSet<string> Held, Instant? LastAssigned, ETag? ETag)
{
    public Standing Standing => new(Agent, Presence, Held.Count, LastAssigned);

    public static RosterRow From(Agent agent, TableEntity? row) => row is null
        ? new RosterRow(agent, Presence.Offline, [], null, null)
        : new RosterRow(
            agent,
            Enum.Parse<Presence>(row.GetString("Presence")!),
            [.. row.GetString("Held")!.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
            row.GetDateTimeOffset("LastAssigned") is { } at ? Instant.FromDateTimeOffset(at) : null,
            row.ETag);

    public RosterRow With(ConversationId conversation, bool held, Instant now)
    {
        if (held == Held.Contains(conversation.Value))
        {
            return this;
        }

        return held
            ? this with { Held = Held.Add(conversation.Value), LastAssigned = now }
            : this with { Held = Held.Remove(conversation.Value) };
    }

    public TableEntity ToEntity(string partition)
    {
        var row = new TableEntity(partition, Keys.Agent(Agent.Id)) { ["Presence"] = Presence.ToString(), ["Held"] = string.Join(' ', Held) };
        if (LastAssigned is { } at)
        {
            row["LastAssigned"] = at.ToDateTimeOffset();
        }

        return row;
    }
}
