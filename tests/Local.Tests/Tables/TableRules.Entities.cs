using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace Messaging.Local.Tests.Tables;

public abstract partial class TableRules
{
    [Fact]
    public async Task An_entity_comes_back_with_every_property_in_its_type()
    {
        var id = new Guid("0f8fad5b-d9cb-469f-a165-70867728950e");
        var moment = new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(1)).AddTicks(1_234_567);
        await Insert(Entity(
            "a", ("Text", "grüezi 👋"), ("Empty", ""), ("Small", -7), ("Large", 1L << 40), ("Real", 1.25), ("Yes", true), ("No", false),
            ("At", moment), ("Id", id), ("Bytes", new byte[] { 0, 255 })));

        var stored = await Stored("a");

        (stored.PartitionKey, stored.RowKey).ShouldBe(("lane", "a"));
        stored.GetString("Text").ShouldBe("grüezi 👋");
        stored.GetString("Empty").ShouldBe("");
        stored.GetInt32("Small").ShouldBe(-7);
        stored.GetInt64("Large").ShouldBe(1L << 40);
        stored.GetDouble("Real").ShouldBe(1.25);
        stored.GetBoolean("Yes").ShouldBe(true);
        stored.GetBoolean("No").ShouldBe(false);
        stored.GetDateTimeOffset("At").ShouldBe(moment);
        stored.GetGuid("Id").ShouldBe(id);
        stored.GetBinary("Bytes").ShouldBe([0, 255]);
    }

    [Fact]
    public async Task A_class_of_ones_own_comes_back_as_it_was()
    {
        var person = new Person
        {
            PartitionKey = "lane",
            RowKey = "p",
            Name = "Ada",
            Born = 1815,
            Visits = 1L << 33,
            Computed = "not kept",
        };

        await Table.AddEntityAsync(person);

        Person stored = await Table.GetEntityAsync<Person>("lane", "p");
        (stored.Name, stored.Born, stored.Visits, stored.Nickname, stored.Computed).ShouldBe(("Ada", 1815, 1L << 33, null, null));
        (await Stored("p")).GetString("fullName").ShouldBe("Ada");
    }

    [Fact]
    public async Task A_property_without_a_value_is_not_kept()
    {
        await Insert(new TableEntity("lane", "a") { ["Nothing"] = null, ["Something"] = 1 });

        (await Stored("a")).Keys.ShouldNotContain("Nothing");
    }

    [Fact]
    public async Task The_service_sets_the_timestamp_and_the_etag()
    {
        var entity = Entity("a");
        entity.Timestamp = DateTimeOffset.UnixEpoch;

        var inserted = await Table.AddEntityAsync(entity);

        var stored = await Stored("a");
        stored.Timestamp.ShouldNotBeNull().ShouldNotBe(DateTimeOffset.UnixEpoch);
        stored.ETag.ShouldNotBe(default);
        inserted.Headers.ETag.ShouldBe(stored.ETag);
        inserted.Status.ShouldBe(204);
    }

    [Fact]
    public async Task An_entity_is_inserted_once()
    {
        await Insert(Entity("a", ("N", 1)));

        await Refused(() => Table.AddEntityAsync(Entity("a", ("N", 2))), 409, TableErrorCode.EntityAlreadyExists);

        (await Stored("a")).GetInt32("N").ShouldBe(1);
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        await Refused(() => Stored("a"), 404, TableErrorCode.ResourceNotFound);
        await Refused(() => Table.UpdateEntityAsync(Entity("a"), ETag.All), 404, TableErrorCode.ResourceNotFound);

        var none = await Table.GetEntityIfExistsAsync<TableEntity>("lane", "a");
        none.HasValue.ShouldBeFalse();
        none.GetRawResponse().Status.ShouldBe(404);
        (await Table.DeleteEntityAsync("lane", "a")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Each_change_gives_another_etag_and_the_old_one_is_refused()
    {
        await Insert(Entity("a", ("N", 1)));
        var first = (await Stored("a")).ETag;

        var second = (await Table.UpdateEntityAsync(Entity("a", ("N", 2)), first)).Headers.ETag;

        second.ShouldBe((await Stored("a")).ETag);
        second.ShouldNotBe(first);
        await Refused(() => Table.UpdateEntityAsync(Entity("a", ("N", 3)), first), 412, TableErrorCode.UpdateConditionNotSatisfied);
        await Refused(() => Table.DeleteEntityAsync("lane", "a", first), 412, TableErrorCode.UpdateConditionNotSatisfied);
        (await Stored("a")).GetInt32("N").ShouldBe(2);
    }

    [Fact]
    public async Task Any_etag_fits_all()
    {
        await Insert(Entity("a", ("N", 1)));

        await Table.UpdateEntityAsync(Entity("a", ("N", 2)), ETag.All);
        (await Stored("a")).GetInt32("N").ShouldBe(2);

        (await Table.DeleteEntityAsync(Entity("a"), ETag.All)).Status.ShouldBe(204);
        (await Rows()).ShouldBeEmpty();
    }

    [Fact]
    public Task An_update_needs_an_etag() => Should.ThrowAsync<ArgumentException>(() => Table.UpdateEntityAsync(Entity("a"), default));

    [Fact]
    public async Task Merge_keeps_what_it_does_not_name_and_replace_does_not()
    {
        await Insert(Entity("a", ("Kept", 1), ("Changed", "old")));

        await Table.UpdateEntityAsync(Entity("a", ("Changed", 2.5), ("New", true)), ETag.All, TableUpdateMode.Merge);
        var merged = await Stored("a");
        await Table.UpdateEntityAsync(Entity("a", ("Only", 1)), ETag.All, TableUpdateMode.Replace);
        var replaced = await Stored("a");

        (merged.GetInt32("Kept"), merged.GetDouble("Changed"), merged.GetBoolean("New")).ShouldBe((1, 2.5, true));
        replaced.ContainsKey("Kept").ShouldBeFalse();
        replaced.GetInt32("Only").ShouldBe(1);
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge, true)]
    [InlineData(TableUpdateMode.Replace, false)]
    public async Task An_upsert_inserts_or_changes(TableUpdateMode mode, bool keeps)
    {
        await Table.UpsertEntityAsync(Entity("a", ("One", 1)), mode);
        await Table.UpsertEntityAsync(Entity("a", ("Two", 2)), mode);

        var stored = await Stored("a");
        stored.ContainsKey("One").ShouldBe(keeps);
        stored.GetInt32("Two").ShouldBe(2);
    }

    [Fact]
    public async Task Only_what_is_selected_comes_back()
    {
        await Insert(Entity("a", ("Wanted", 1), ("Unwanted", 2)));

        TableEntity stored = await Table.GetEntityAsync<TableEntity>("lane", "a", ["Wanted", "RowKey"]);

        stored.GetInt32("Wanted").ShouldBe(1);
        stored.RowKey.ShouldBe("a");
        stored.ContainsKey("Unwanted").ShouldBeFalse();
        stored.ContainsKey("PartitionKey").ShouldBeFalse();
    }
}
