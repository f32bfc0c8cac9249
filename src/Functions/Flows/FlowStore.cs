using System.Collections.Concurrent;
using Azure.Data.Tables;
using Messaging.Flows;
using Messaging.Functions.Storage;

namespace Messaging.Functions.Flows;

/// <summary>Every version of every flow that a conversation may still run. A version is its text with the versions that this runs, and never changes.</summary>
public sealed class FlowStore(MessagingTables tables, FlowFolder folder)
{
    private const string SubFlows = "SubFlows";

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

        var files = new Dictionary<string, FlowFile>(StringComparer.Ordinal);
        await Gather(run.FlowId, run.Version, files);
        var parsed = FlowFile.ParseAll([.. files.Values])[0];
        return parsed is FlowParse.Valid(var flow) && flow.Version == run.Version
            ? _known[(run.FlowId, run.Version)] = flow
            : throw new InvalidDataException($"Flow {run.FlowId}@{run.Version} cannot be read any more.");
    }

    /// <summary>The file of a version, and of the flows that it runs in theirs.</summary>
    private async Task Gather(string id, string version, Dictionary<string, FlowFile> files)
    {
        if (files.ContainsKey(id))
        {
            return;
        }

        var row = await tables.Flows.Find(id, version) ?? throw new InvalidDataException($"Flow {id}@{version} is not kept.");
        files[id] = new FlowFile(id, LongText.Take(row));
        foreach (var subFlow in row.GetString(SubFlows)?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            var at = subFlow.IndexOf('@', StringComparison.Ordinal);
            await Gather(subFlow[..at], subFlow[(at + 1)..], files);
        }
    }

    private static TableEntity Row(Flow flow, string text)
    {
        var row = new TableEntity(flow.Id, flow.Version) { [SubFlows] = string.Join(' ', flow.SubFlows.Values) };
        LongText.Put(row, text);
        return row;
    }
}
