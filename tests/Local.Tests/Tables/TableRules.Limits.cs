using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace Messaging.Local.Tests.Tables;

public abstract partial class TableRules
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
    public async Task A_key_may_be_empty_and_may_have_blanks_quotes_and_any_script()
    {
        var rows = new[] { "", " ", "'", "%41", "ß", "日本", "👋" };

        await Insert([.. rows.Select(row => Entity(row))]);

        (await Rows()).ShouldBe(rows, ignoreOrder: true);
        (await Stored("'")).RowKey.ShouldBe("'");
    }

    [Fact]
    public async Task A_text_takes_up_to_64_KiB_in_UTF_16()
    {
        await Insert(Entity("a", ("Text", new string('x', 32 * 1024))));

        await Refused(() => Insert(Entity("b", ("Text", new string('x', (32 * 1024) + 1)))), 400, TableErrorCode.PropertyValueTooLarge);
    }

    [Fact]
    public async Task Bytes_take_up_to_64_KiB()
    {
        await Insert(Entity("a", ("Bytes", new byte[64 * 1024])));

        await Refused(() => Insert(Entity("b", ("Bytes", new byte[(64 * 1024) + 1]))), 400, TableErrorCode.PropertyValueTooLarge);
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

    private static (string Name, object Value)[] Numbers(string name, int count) =>
        [.. Enumerable.Range(0, count).Select(number => ($"{name}{number}", (object)number))];
}
