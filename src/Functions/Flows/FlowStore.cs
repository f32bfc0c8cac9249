using System.Collections.Concurrent;
using Azure.Data.Tables;
using Messaging.Flows;
using Messaging.Functions.Storage;

namespace Messaging.Functions.Flows;

/// <summary>Every version of every flow that a conversation may still run. A version is its text, and never changes.</summary>
public sealed class FlowStore(MessagingTables tables, FlowFolder folder)
{
    private readonly ConcurrentDictionary<(string Id, string Version), Flow> _known = new();

    public IReadOnlyDictionary<string, Flow> Published => folder.Flows;

    /// <summary>Keeps the versions of this deployment, so that conversations which begin now find them after the next one.</summary>
    public Task Keep() => Task.WhenAll(folder.Texts.Select(kept => tables.Flows.UpsertEntityAsync(Row(kept.Flow, kept.Text), TableUpdateMode.Replace)));

    /// <summary>The version that a run began with.</summary>
    public async Task<Flow?> Pinned(FlowRun? run)
    {
        if (run is null)
        {
            return null;
        }

        if (folder.Flows.TryGetValue(run.FlowId, out var published) && published.Version == run.Version)
        {
            return published;
        }

        if (_known.TryGetValue((run.FlowId, run.Version), out var known))
        {
            return known;
        }

        var row = await tables.Flows.Find(run.FlowId, run.Version)
            ?? throw new InvalidDataException($"Flow {run.FlowId}@{run.Version} is not kept.");
        var parsed = FlowFile.Parse(LongText.Take(row), run.FlowId);
        return parsed is FlowParse.Valid(var flow)
            ? _known[(run.FlowId, run.Version)] = flow
            : throw new InvalidDataException($"Flow {run.FlowId}@{run.Version} cannot be read any more.");
    }

    private static TableEntity Row(Flow flow, string text)
    {
        var row = new TableEntity(flow.Id, flow.Version);
        LongText.Put(row, text);
        return row;
    }
}
