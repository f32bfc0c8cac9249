using Azure;
using Azure.Data.Tables;
using Messaging.Local.Engine;
using Messaging.Local.Tables;
using Messaging.Local.Tests.Store;

namespace Messaging.Local.Tests.Tables;

/// <summary>What the local tables promise beyond the rules of the service.</summary>
public sealed class LocalTableTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    private readonly TemporaryDatabase _temporary = new();
    private readonly VirtualTime _time = new(new Quiet(), Start);

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task Etags_differ_even_if_the_clock_stands_still()
    {
        var table = await Open();
        var etags = new HashSet<ETag?> { (await table.AddEntityAsync(new TableEntity("p", "r"))).Headers.ETag };

        etags.Add((await table.UpsertEntityAsync(new TableEntity("p", "r"))).Headers.ETag).ShouldBeTrue();
        await table.DeleteEntityAsync("p", "r");
        etags.Add((await table.AddEntityAsync(new TableEntity("p", "r"))).Headers.ETag).ShouldBeTrue();
    }

    [Fact]
    public async Task Timestamps_are_those_of_the_given_clock()
    {
        var table = await Open();
        await _time.AdvanceAsync(TimeSpan.FromHours(1));

        await table.AddEntityAsync(new TableEntity("p", "r"));

        (await table.GetEntityAsync<TableEntity>("p", "r")).Value.Timestamp.ShouldBe(Start.AddHours(1));
    }

    [Fact]
    public async Task Everything_is_there_after_a_restart_and_the_old_etag_still_fits()
    {
        var table = await Open();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["N"] = 1 });
        var etag = (await table.UpsertEntityAsync(new TableEntity("p", "r") { ["N"] = 2 })).Headers.ETag!.Value;

        _temporary.Reopen();
        var reopened = new LocalTableServiceClient(_temporary.Database, _time).GetTableClient("things");

        var second = (await reopened.UpdateEntityAsync(new TableEntity("p", "r") { ["M"] = 3 }, etag)).Headers.ETag;
        second.ShouldNotBe(etag);
        (await reopened.GetEntityAsync<TableEntity>("p", "r")).Value.GetInt32("N").ShouldBe(2);
    }

    [Theory]
    [InlineData(1f)]
    [InlineData('c')]
    [InlineData(double.NaN)]
    [InlineData(DayOfWeek.Friday)]
    public async Task A_type_that_tables_do_not_have_is_refused_by_name(object value)
    {
        var table = await Open();
        var entity = new TableEntity("p", "r") { ["Odd"] = value };

        var refused = await Should.ThrowAsync<NotSupportedException>(() => table.AddEntityAsync(entity));

        refused.Message.ShouldContain("Odd");
    }

    [Theory]
    [InlineData("Missing eq 1")]
    [InlineData("Missing ne 1")]
    [InlineData("Large eq 5")]
    [InlineData("Text ne 5")]
    public async Task A_comparison_with_nothing_or_with_another_type_is_false(string filter)
    {
        var table = await Open();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["Large"] = 5L, ["Text"] = "5" });

        (await table.QueryAsync<TableEntity>(filter).AnyAsync()).ShouldBeFalse();
        (await table.QueryAsync<TableEntity>($"not ({filter})").AnyAsync()).ShouldBeTrue();
    }

    [Theory]
    [InlineData("N eq 40", new[] { 0, 100 })]
    [InlineData("PartitionKey eq 'p' and RowKey ge '4000'", new[] { 100 })]
    [InlineData("PartitionKey eq 'p' and RowKey lt '0001'", new[] { 1 })]
    [InlineData("PartitionKey gt 'p'", new[] { 0 })]
    [InlineData("PartitionKey lt 'p'", new[] { 0 })]
    public async Task A_page_ends_early_where_much_is_looked_at_and_keys_limit_what_is(string filter, int[] pages)
    {
        var table = await Open();
        await Task.WhenAll(Enumerable.Range(0, 41).Select(batch => table.SubmitTransactionAsync(Enumerable.Range(0, 100).Select(row =>
            new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", $"{batch:00}{row:00}") { ["N"] = batch })))));

        var found = await table.QueryAsync<TableEntity>(filter).AsPages().ToListAsync();

        found.Select(page => page.Values.Count).ShouldBe(pages);
    }

    [Fact]
    public async Task Rows_are_compared_in_the_order_in_which_they_are_kept()
    {
        var table = await Open();
        var rows = new[] { "a", "\uE000", "\uFFFD", "👋" };
        await Task.WhenAll(rows.Select(row => table.AddEntityAsync(new TableEntity("p", row))));

        (await table.QueryAsync<TableEntity>().Select(entity => entity.RowKey).ToListAsync()).ShouldBe(rows);
        (await table.QueryAsync<TableEntity>("RowKey gt '\uFFFD'").Select(entity => entity.RowKey).ToListAsync()).ShouldBe(["👋"]);
    }

    [Fact]
    public async Task Nested_parentheses_have_an_end()
    {
        var table = await Open();
        var filter = $"{new string('(', 10_000)}RowKey eq 'r'{new string(')', 10_000)}";

        var refused = await Should.ThrowAsync<RequestFailedException>(() => table.QueryAsync<TableEntity>(filter).AnyAsync().AsTask());

        refused.Status.ShouldBe(400);
    }

    [Fact]
    public async Task Of_many_inserts_of_one_entity_at_once_exactly_one_is_taken()
    {
        var table = await Open();

        var statuses = await Task.WhenAll(Enumerable.Range(0, 50).Select(async number =>
        {
            try
            {
                return (await table.AddEntityAsync(new TableEntity("p", "seen") { ["By"] = number })).Status;
            }
            catch (RequestFailedException refused)
            {
                return refused.Status;
            }
        }));

        statuses.Order().ShouldBe([204, .. Enumerable.Repeat(409, 49)]);
    }

    private async Task<TableClient> Open()
    {
        var service = new LocalTableServiceClient(_temporary.Database, _time);
        await service.CreateTableIfNotExistsAsync("things");
        return service.GetTableClient("things");
    }
}
