using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace Messaging.Local.Tests.Tables;

/// <summary>What the service refuses or compares more exactly than its emulator does, which is no reason for the local tables to be lax.</summary>
public abstract class StrictTableRules : TableRules
{
    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\tb")]
    [InlineData("a\u0085b")]
    public async Task Some_characters_are_forbidden_in_keys(string key)
    {
        await Refused(() => Table.UpsertEntityAsync(new TableEntity(key, "a")), 400, TableErrorCode.OutOfRangeInput);
        await Refused(() => Table.UpsertEntityAsync(new TableEntity("lane", key)), 400, TableErrorCode.OutOfRangeInput);
    }

    [Fact]
    public async Task A_key_takes_up_to_1_KiB()
    {
        await Insert(Entity(new string('k', 512)));

        await Refused(() => Insert(Entity(new string('k', 513))), 400, TableErrorCode.KeyValueTooLarge);
    }

    [Fact]
    public async Task An_entity_has_up_to_252_properties_however_they_came_together()
    {
        await Insert(Entity("a", Numbers("First", 252)));

        await Refused(() => Insert(Entity("b", Numbers("First", 253))), 400, TableErrorCode.TooManyProperties);
        await Refused(() => Table.UpdateEntityAsync(Entity("a", Numbers("Last", 1)), ETag.All), 400, TableErrorCode.TooManyProperties);
        await Table.UpdateEntityAsync(Entity("a", ("First0", "again")), ETag.All);
    }

    [Fact]
    public async Task An_entity_takes_up_to_1_MiB()
    {
        var text = new string('x', 32 * 1024);
        await Insert(Entity("a", [.. Enumerable.Range(0, 15).Select(number => ($"Text{number}", (object)text))]));

        var tooMuch = Entity("b", [.. Enumerable.Range(0, 16).Select(number => ($"Text{number}", (object)text))]);

        await Refused(() => Insert(tooMuch), 400, TableErrorCode.EntityTooLarge);
    }

    [Fact]
    public async Task The_name_of_a_property_is_an_identifier_of_up_to_255_characters()
    {
        await Insert(Entity("a", (new string('n', 255), 1), ("_with_ümlaut", 2)));

        await Refused(() => Insert(Entity("b", ("not-a-name", 1))), 400, TableErrorCode.PropertyNameInvalid);
        await Refused(() => Insert(Entity("b", (new string('n', 256), 1))), 400, TableErrorCode.PropertyNameTooLong);
    }

    [Fact]
    public Task Time_begins_in_1601() => Refused(
        () => Insert(Entity("a", ("At", new DateTimeOffset(1600, 12, 31, 0, 0, 0, TimeSpan.Zero)))), 400, TableErrorCode.OutOfRangeInput);

    [Theory]
    [InlineData("ab")]
    [InlineData("1abc")]
    [InlineData("with-dash")]
    [InlineData("tables")]
    [InlineData("a123456789012345678901234567890123456789012345678901234567890123")]
    public Task A_table_has_3_to_63_letters_and_digits_and_begins_with_a_letter(string name) =>
        Refused(() => Service.CreateTableIfNotExistsAsync(name), 400, "InvalidResourceName");

    [Fact]
    public async Task A_filter_has_up_to_15_comparisons()
    {
        static string Comparisons(int count) => string.Join(" or ", Enumerable.Range(0, count).Select(number => $"RowKey eq '{number}'"));
        await Insert(Entity("14"));

        (await Rows(Comparisons(15))).ShouldBe(["14"]);

        await Refused(() => Rows(Comparisons(16)), 400, TableErrorCode.InvalidInput);
    }

    [Fact]
    public Task A_page_has_up_to_1000_entities() => Refused(() => Rows(maxPerPage: 1001), 400, TableErrorCode.InvalidInput);

    [Fact]
    public Task A_transaction_has_one_partition()
    {
        var elsewhere = new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("other", "b"));
        return RefusedAction([Add("a"), elsewhere], 1, 400, TableErrorCode.CommandsInBatchActOnDifferentPartitions);
    }

    [Fact]
    public Task A_transaction_refuses_what_an_insert_refuses() =>
        RefusedAction([Add("a"), Add("b#")], 1, 400, TableErrorCode.OutOfRangeInput);

    [Theory]
    [InlineData("RowKey eq a")]
    [InlineData("RowKey eq 'a")]
    [InlineData("At eq datetime'yesterday'")]
    [InlineData("Id eq guid'none'")]
    [InlineData("Small eq 12x")]
    public Task A_literal_that_is_none_is_refused(string filter) => Refused(() => Rows(filter), 400, TableErrorCode.InvalidInput);

    [Theory]
    [InlineData("At gt datetime'2026-01-05T09:00:00Z'", "a")]
    [InlineData("At eq datetime'2026-01-05T09:00:00.0000000Z'", "b")]
    [InlineData("Real le 1.25e0", "b")]
    public async Task Times_are_compared_to_the_tick_and_numbers_as_numbers(string filter, string rows)
    {
        var nine = new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
        await Insert(Entity("a", ("At", nine.AddTicks(1)), ("Real", 2.5)), Entity("b", ("At", nine), ("Real", 1.25)));

        (await Rows(filter)).ShouldBe([rows]);
    }

    [Fact]
    public Task A_transaction_has_no_more_than_100_actions() =>
        Refused(() => Table.SubmitTransactionAsync(Many(101)), 400, TableErrorCode.InvalidInput);

    private static (string Name, object Value)[] Numbers(string name, int count) =>
        [.. Enumerable.Range(0, count).Select(number => ($"{name}{number}", (object)number))];
}
