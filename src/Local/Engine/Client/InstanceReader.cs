using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Messaging.Local.Engine.History;
using Messaging.Local.Store;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Messaging.Local.Engine.Client;

/// <summary>What clients may know of instances. Payloads and failures come only when asked for, as from the genuine service.</summary>
internal sealed class InstanceReader(DurableStore store, EngineOptions options)
{
    private const string Columns = """
        SELECT i.key, i.id, i.name, i.status, i.created, i.input, i.output, i.custom_status, i.failure, i.tags,
               max(i.updated, coalesce((SELECT at FROM durable_history WHERE instance = i.key ORDER BY chunk DESC LIMIT 1), 0))
        FROM durable_instances i
        """;

    public OrchestrationMetadata? Find(string instanceId, bool withPayloads) => store.Read(session =>
    {
        using var row = session.Prepare($"{Columns} WHERE i.id = ?").Bind(1, instanceId);
        return row.Step() ? Metadata(row, withPayloads) : null;
    });

    public Page<OrchestrationMetadata> Page(OrchestrationQuery query, string? continuation, int size) => store.Read(session =>
    {
        using var rows = session.Prepare($"""
            {Columns}
            WHERE i.key > ?1
              AND (?2 IS NULL OR i.created >= ?2) AND (?3 IS NULL OR i.created <= ?3)
              AND (?4 IS NULL OR i.status IN (SELECT value FROM json_each(?4)))
              AND (?5 IS NULL OR substr(i.id, 1, length(?5)) = ?5)
            ORDER BY i.key LIMIT ?6
            """)
            .Bind(1, continuation is null ? 0 : long.Parse(continuation, CultureInfo.InvariantCulture))
            .Bind(2, query.CreatedFrom?.UtcTicks)
            .Bind(3, query.CreatedTo?.UtcTicks)
            .Bind(4, StatusList(query.Statuses))
            .Bind(5, query.InstanceIdPrefix)
            .Bind(6, size);
        var found = new List<OrchestrationMetadata>();
        var last = 0L;
        while (rows.Step())
        {
            found.Add(Metadata(rows, query.FetchInputsAndOutputs));
            last = rows.Long(0);
        }

        return new Page<OrchestrationMetadata>(found, found.Count < size ? null : last.ToString(CultureInfo.InvariantCulture));
    });

    public static string? StatusList(IEnumerable<OrchestrationRuntimeStatus>? statuses) =>
        statuses is null ? null : $"[{string.Join(',', statuses.Select(status => (int)status))}]";

    private OrchestrationMetadata Metadata(Statement row, bool withPayloads) => new(row.Text(2), row.Text(1))
    {
        RuntimeStatus = (OrchestrationRuntimeStatus)row.Long(3),
        CreatedAt = Moment(row.Long(4)),
        LastUpdatedAt = Moment(row.Long(10)),
        DataConverter = withPayloads ? options.Converter : null,
        SerializedInput = withPayloads ? row.TextOrNull(5) : null,
        SerializedOutput = withPayloads ? row.TextOrNull(6) : null,
        SerializedCustomStatus = withPayloads ? row.TextOrNull(7) : null,
        FailureDetails = withPayloads && !row.IsNull(8) ? EventReader.DecodeFailure(row.Span(8)).ToDetails() : null,
        Tags = row.TextOrNull(9) is { } tags
            ? JsonSerializer.Deserialize<Dictionary<string, string>>(tags)!
            : ImmutableDictionary<string, string>.Empty,
    };

    private static DateTimeOffset Moment(long ticks) => new(ticks, TimeSpan.Zero);
}
