using System.Collections.Immutable;
using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Messaging.Functions.Storage;
using Messaging.Routing;
using NodaTime;

namespace Messaging.Functions.Routing;

/// <summary>One agent's row.</summary>
internal sealed record RosterRow(Agent Agent, Presence Presence, ImmutableSortedSet<string> Held, Instant? LastAssigned, ETag? ETag)
{
    /// <summary>How long those waited whom he took last, the latest first.</summary>
    public ImmutableArray<RecentWait> Waits { get; init; } = [];

    public Standing Standing => new(Agent, Presence, Held.Count, LastAssigned) { Waits = Waits };

    public static RosterRow From(Agent agent, TableEntity? row) => row is null
        ? new RosterRow(agent, Presence.Offline, [], null, null)
        : new RosterRow(
            agent,
            Enum.Parse<Presence>(row.GetString("Presence")!),
            [.. row.GetString("Held")!.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
            row.GetDateTimeOffset("LastAssigned") is { } at ? Instant.FromDateTimeOffset(at) : null,
            row.ETag)
        {
            Waits = [.. row.GetString("Waits")?.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(WaitOf) ?? []],
        };

    /// <summary>The same, after somebody was taken who had waited.</summary>
    public RosterRow After(Duration waited, Instant now) =>
        waited < WaitEstimate.Shortest ? this : this with { Waits = [new RecentWait(now, waited), .. Waits.Take(WaitEstimate.Most - 1)] };

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

        if (Waits.Length > 0)
        {
            row["Waits"] = string.Join(' ', Waits.Select(TextOf));
        }

        return row;
    }

    private static string TextOf(RecentWait wait) =>
        string.Create(CultureInfo.InvariantCulture, $"{wait.Taken.ToUnixTimeSeconds()}:{wait.Waited.TotalSeconds:0}");

    private static RecentWait WaitOf(string text)
    {
        var parts = text.Split(':');
        return new RecentWait(Instant.FromUnixTimeSeconds(long.Parse(parts[0], CultureInfo.InvariantCulture)), Duration.FromSeconds(long.Parse(parts[1], CultureInfo.InvariantCulture)));
    }
}
