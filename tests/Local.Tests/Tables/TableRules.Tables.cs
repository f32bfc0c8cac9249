using Azure.Data.Tables.Models;

namespace Messaging.Local.Tests.Tables;

public abstract partial class TableRules
{
    [Fact]
    public async Task A_table_that_exists_may_be_created_again()
    {
        await Insert(Entity("a"));

        (await Service.CreateTableIfNotExistsAsync(Table.Name)).Value.Name.ShouldBe(Table.Name);

        (await Rows()).ShouldBe(["a"]);
    }

    [Fact]
    public async Task The_name_of_a_table_is_the_same_in_any_case()
    {
        await Insert(Entity("a"));

        var shouted = Service.GetTableClient(Table.Name.ToUpperInvariant());

        (await shouted.GetEntityIfExistsAsync<Azure.Data.Tables.TableEntity>("lane", "a")).HasValue.ShouldBeTrue();
    }

    [Fact]
    public async Task Nothing_goes_into_or_comes_out_of_a_table_that_does_not_exist()
    {
        var missing = Service.GetTableClient("neverMade");

        await Refused(() => missing.AddEntityAsync(Entity("a")), 404, TableErrorCode.TableNotFound);
        await Refused(() => missing.GetEntityAsync<Azure.Data.Tables.TableEntity>("lane", "a"), 404, TableErrorCode.TableNotFound);
        await Refused(() => missing.QueryAsync<Azure.Data.Tables.TableEntity>().ToListAsync().AsTask(), 404, TableErrorCode.TableNotFound);
    }
}
