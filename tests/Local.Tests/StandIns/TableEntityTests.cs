using Azure;
using Azure.Data.Tables;

namespace Messaging.Local.Tests.StandIns;

public class TableEntityTests
{
    private static readonly DateTimeOffset Nine = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Keys_timestamp_and_etag_are_properties_among_the_others()
    {
        var entity = new TableEntity("p", "r") { ETag = new ETag("e"), Timestamp = Nine, ["N"] = 1 };

        entity.Keys.ShouldBe(["PartitionKey", "RowKey", "odata.etag", "Timestamp", "N"], ignoreOrder: true);
        (entity.PartitionKey, entity.RowKey, entity.ETag, entity.Timestamp).ShouldBe(("p", "r", new ETag("e"), Nine));
        new TableEntity(entity).GetInt32("N").ShouldBe(1);
    }

    [Fact]
    public void A_getter_gives_nothing_for_what_is_missing_and_refuses_another_type()
    {
        var entity = new TableEntity { ["N"] = 1 };

        entity.GetInt32("Missing").ShouldBeNull();
        Should.Throw<InvalidOperationException>(() => entity.GetInt64("N"));
        Should.Throw<InvalidOperationException>(() => entity.GetString("N"));
    }

    [Fact]
    public void A_time_is_given_in_either_form()
    {
        new TableEntity { ["At"] = Nine }.GetDateTime("At").ShouldBe(Nine.UtcDateTime);
        new TableEntity { ["At"] = Nine.UtcDateTime }.GetDateTimeOffset("At").ShouldBe(Nine);
    }

    [Fact]
    public void A_number_keeps_the_wider_type()
    {
        var entity = new TableEntity { ["Long"] = 1L, ["Double"] = 1.5, ["Int"] = 1 };

        entity["Long"] = 2;
        entity["Double"] = 2;
        entity["Int"] = 2L;

        (entity.GetInt64("Long"), entity.GetDouble("Double"), entity.GetInt64("Int")).ShouldBe((2L, 2d, 2L));
    }

    [Fact]
    public void A_property_does_not_change_its_type()
    {
        var entity = new TableEntity { ["Text"] = "x" };

        Should.Throw<InvalidOperationException>(() => entity["Text"] = 1);
        entity["Text"] = null;
        entity["Text"] = 1;

        entity.GetInt32("Text").ShouldBe(1);
    }

    [Fact]
    public void A_filter_quotes_what_it_is_given()
    {
        var id = new Guid("0f8fad5b-d9cb-469f-a165-70867728950e");

        TableClient.CreateQueryFilter($"A eq {"it's"} and B eq {5} and C eq {5L} and D eq {1.5}")
            .ShouldBe("A eq 'it''s' and B eq 5 and C eq 5L and D eq 1.5");
        TableClient.CreateQueryFilter($"E eq {true} and F eq {id} and G ge {Nine.AddTicks(1)}")
            .ShouldBe("E eq true and F eq guid'0f8fad5b-d9cb-469f-a165-70867728950e' and G ge datetime'2026-01-05T09:00:00.0000001Z'");
        Should.Throw<ArgumentException>(() => TableClient.CreateQueryFilter($"A eq {new object()}"));
    }
}
