using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace Messaging.Local.Tests.Tables;

/// <summary>What any Table storage has to do for us, told through the client library. A subclass says where the tables are.</summary>
public abstract partial class TableRules : IAsyncLifetime
{
    private const string Partition = "lane";

    protected TableClient Table { get; private set; } = null!;

    protected abstract TableServiceClient Service { get; }

    public virtual async Task InitializeAsync()
    {
        Table = Service.GetTableClient($"t{Guid.NewGuid():N}");
        await Table.CreateIfNotExistsAsync();
    }

    public virtual Task DisposeAsync() => Task.CompletedTask;

    protected static TableEntity Entity(string row, params (string Name, object Value)[] properties)
    {
        var entity = new TableEntity(Partition, row);
        foreach (var (name, value) in properties)
        {
            entity[name] = value;
        }

        return entity;
    }

    protected static async Task Refused(Func<Task> request, int status, TableErrorCode code)
    {
        var failure = await Should.ThrowAsync<RequestFailedException>(request);
        (failure.Status, failure.ErrorCode).ShouldBe((status, code.ToString()));
    }

    protected Task Insert(params TableEntity[] entities) => Task.WhenAll(entities.Select(entity => Table.AddEntityAsync(entity)));

    protected async Task<TableEntity> Stored(string row) => await Table.GetEntityAsync<TableEntity>(Partition, row);

    protected async Task<string[]> Rows(string? filter = null, int? maxPerPage = null) =>
        [.. await Table.QueryAsync<TableEntity>(filter, maxPerPage).Select(entity => entity.RowKey).ToListAsync()];
}
