using Azure.Data.Tables.Models;

namespace Messaging.Local.Tests.Tables;

public abstract partial class TableRules
{
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
}
