using Azure;
using Azure.Data.Tables;
using Messaging.Conversations;
using Messaging.Functions.Settings;
using Messaging.Functions.Storage;
using Messaging.Routing;
using NodaTime;

namespace Messaging.Functions.Routing;

/// <summary>How the agents stand: presence, and who holds which conversation. One row an agent, changed by its version, so that two choices at once cannot both take the last place.</summary>
public sealed class Roster(MessagingTables tables, Agents agents)
{
    private const string Partition = "agents";

    public async Task<IReadOnlyList<Standing>> Standings() =>
        (await Rows()).ConvertAll(row => row.Standing);

    /// <summary>Chooses an agent and gives him the place, in one step against the others who choose.</summary>
    public async Task<AgentChoice> Choose(CallWork.Choose wanted, ConversationId conversation, Instant now)
    {
        while (true)
        {
            var rows = await Rows();
            if (rows.Find(row => row.Held.Contains(conversation.Value) && row.Agent.Id != wanted.Except) is { } holder)
            {
                // Chosen by an attempt before this one, whose end nobody heard of.
                var again = Choosing.Choose(wanted.For, wanted.OnlineOnly, [holder.With(conversation, held: false, now).Standing]);
                if (again.Agent is not null)
                {
                    return again;
                }

                await Place(holder.Agent.Id, conversation, held: false, now);
                continue;
            }

            var candidates = rows.Where(row => row.Agent.Id != wanted.Except).Select(row => row.Standing).ToList();
            var choice = Choosing.Choose(wanted.For, wanted.OnlineOnly, candidates);
            if (choice.Agent is null)
            {
                return choice with { Wait = WaitEstimate.Of(wanted.For, candidates, now) };
            }

            var taken = rows.First(row => row.Agent.Id == choice.Agent).With(conversation, held: true, now).After(now - (wanted.Since ?? now), now);
            if (await TrySave(taken))
            {
                return choice;
            }
        }
    }

    public Task Place(string agent, ConversationId conversation, bool held, Instant now) =>
        Change(agent, row => row.With(conversation, held, now));

    public Task SetPresence(string agent, Presence presence) => Change(agent, row => row with { Presence = presence });

    private async Task Change(string agent, Func<RosterRow, RosterRow> change)
    {
        while (agents.Find(agent) is { } known)
        {
            var before = RosterRow.From(known, await tables.Roster.Find(Partition, Keys.Agent(agent)));
            var after = change(before);
            if (after == before || await TrySave(after))
            {
                return;
            }
        }
    }

    private async Task<List<RosterRow>> Rows()
    {
        var stored = new Dictionary<string, TableEntity>(StringComparer.Ordinal);
        await foreach (var row in tables.Roster.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Partition}")))
        {
            stored[row.RowKey] = row;
        }

        return [.. agents.All.Select(agent => RosterRow.From(agent, stored.GetValueOrDefault(Keys.Agent(agent.Id))))];
    }

    private async Task<bool> TrySave(RosterRow row)
    {
        var entity = row.ToEntity(Partition);
        try
        {
            await (row.ETag is { } etag
                ? tables.Roster.UpdateEntityAsync(entity, etag, TableUpdateMode.Replace)
                : tables.Roster.AddEntityAsync(entity));
            return true;
        }
        catch (RequestFailedException failure) when (failure.Status is 409 or 412)
        {
            return false;
        }
    }
}
