using System.Globalization;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace Messaging.Local.Tests.Tables;

public abstract partial class TableRules
{
    [Fact]
    public async Task Entities_come_in_the_order_of_partition_and_row()
    {
        var keys = new[] { ("b", "1"), ("a", "2"), ("a", "10"), ("B", "1"), ("a", "") };
        await Insert([.. keys.Select(key => new TableEntity(key.Item1, key.Item2))]);

        var stored = await Table.QueryAsync<TableEntity>().Select(entity => (entity.PartitionKey, entity.RowKey)).ToListAsync();

        stored.ShouldBe([("B", "1"), ("a", ""), ("a", "10"), ("a", "2"), ("b", "1")]);
    }

    [Theory]
    [InlineData("RowKey eq 'c'", "c")]
    [InlineData("RowKey ne 'c'", "a b d")]
    [InlineData("RowKey gt 'b'", "c d")]
    [InlineData("RowKey ge 'b'", "b c d")]
    [InlineData("RowKey lt 'b'", "a")]
    [InlineData("RowKey le 'b'", "a b")]
    [InlineData("PartitionKey eq 'lane' and RowKey gt 'a' and RowKey lt 'd'", "b c")]
    [InlineData("PartitionKey eq 'lane' and RowKey ge 'b' and RowKey le 'c'", "b c")]
    [InlineData("PartitionKey gt 'lan' and PartitionKey lt 'lanf'", "a b c d")]
    [InlineData("PartitionKey gt 'lane'", "")]
    [InlineData("PartitionKey lt 'lane'", "")]
    [InlineData("PartitionKey eq 'lane' and (RowKey eq 'a' or RowKey eq 'd')", "a d")]
    [InlineData("RowKey eq 'a' or RowKey eq 'b' and RowKey eq 'c'", "a")]
    [InlineData("(RowKey eq 'a' or RowKey eq 'b') and RowKey eq 'b'", "b")]
    [InlineData("not (RowKey eq 'a' or RowKey eq 'b')", "c d")]
    [InlineData("RowKey eq 'a' and PartitionKey eq 'elsewhere'", "")]
    public async Task Keys_are_compared_as_text(string filter, string rows)
    {
        await Insert(Entity("a"), Entity("b"), Entity("c"), Entity("d"));

        (await Rows(filter)).ShouldBe(rows.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("Text eq 'it''s'", "a")]
    [InlineData("Text eq ''", "b")]
    [InlineData("Text gt 'i'", "a")]
    [InlineData("Small eq 2", "a")]
    [InlineData("Small lt 0", "b")]
    [InlineData("Small ge -3 and Small le 2", "a b")]
    [InlineData("Large eq 9000000000L", "a")]
    [InlineData("Large lt 0L", "b")]
    [InlineData("Real gt 1.25", "a")]
    [InlineData("Real lt 2", "b")]
    [InlineData("Yes eq true", "a")]
    [InlineData("Yes ne true", "b")]
    [InlineData("Id eq guid'0f8fad5b-d9cb-469f-a165-70867728950e'", "a")]
    [InlineData("Small eq 2 and (Text eq 'x' or Yes eq true)", "a")]
    [InlineData("Timestamp gt datetime'2020-01-01T00:00:00Z'", "a b")]
    public async Task Properties_are_compared_in_their_type(string filter, string rows)
    {
        var nine = new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
        await Insert(
            Entity("a", ("Text", "it's"), ("Small", 2), ("Large", 9_000_000_000), ("Real", 2.5), ("Yes", true), ("At", nine.AddTicks(1)),
                ("Id", new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"))),
            Entity("b", ("Text", ""), ("Small", -3), ("Large", -1L), ("Real", 1.25), ("Yes", false), ("At", nine), ("Id", Guid.Empty)));

        (await Rows(filter)).ShouldBe(rows.Split(' '));
    }

    [Fact]
    public async Task A_filter_made_by_the_client_library_finds_what_it_was_made_of()
    {
        var (name, moment) = ("O'Neil", new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(2)));
        await Insert(Entity("a", ("Name", name), ("At", moment), ("Large", 5L)), Entity("b", ("Name", "x"), ("At", moment), ("Large", 5L)));

        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and Name eq {name} and At eq {moment} and Large eq {5L}");

        (await Rows(filter)).ShouldBe(["a"]);
    }

    [Theory]
    [InlineData("RowKey like 'a'")]
    [InlineData("RowKey eq")]
    [InlineData("RowKey eq 'a' and")]
    [InlineData("RowKey eq 'a' RowKey eq 'b'")]
    [InlineData("(RowKey eq 'a'")]
    [InlineData("RowKey eq 'a')")]
    [InlineData("startswith(RowKey, 'a')")]
    public Task A_filter_that_is_not_understood_is_refused(string filter) =>
        Refused(() => Rows(filter), 400, TableErrorCode.InvalidInput);

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_overlap()
    {
        await Table.SubmitTransactionAsync(Many(25));

        var pages = await Table.QueryAsync<TableEntity>("RowKey ge '003'", maxPerPage: 10).AsPages().ToListAsync();

        pages.Select(page => page.Values.Count).ShouldBe([10, 10, 2]);
        pages.SelectMany(page => page.Values).Select(entity => entity.RowKey)
            .ShouldBe(Enumerable.Range(3, 22).Select(number => number.ToString("000", CultureInfo.InvariantCulture)));
        pages[^1].ContinuationToken.ShouldBeNull();
    }

    [Fact]
    public async Task A_query_goes_on_where_another_stopped()
    {
        await Table.SubmitTransactionAsync(Many(25));
        var first = await Table.QueryAsync<TableEntity>(maxPerPage: 10).AsPages().FirstAsync();

        var rest = await Table.QueryAsync<TableEntity>().AsPages(first.ContinuationToken, pageSizeHint: 4).ToListAsync();

        rest.Select(page => page.Values.Count).ShouldBe([4, 4, 4, 3]);
        rest[0].Values[0].RowKey.ShouldBe("010");
    }

    [Fact]
    public async Task A_query_brings_only_what_is_selected()
    {
        await Insert(Entity("a", ("Wanted", 1), ("Unwanted", 2)));

        var stored = await Table.QueryAsync<TableEntity>("Unwanted eq 2", select: ["RowKey", "Wanted"]).SingleAsync();

        (stored.RowKey, stored.GetInt32("Wanted"), stored.ContainsKey("Unwanted")).ShouldBe(("a", 1, false));
    }
}
