using Messaging.Messages;
using Messaging.Outbound;
using Messaging.Windows;
using NodaTime;
using static Messaging.Core.Tests.Outbound.SendTable;

namespace Messaging.Core.Tests.Outbound;

/// <summary>Some providers say no more than that all messages up to a time came so far.</summary>
public sealed class WatermarkTests
{
    private static readonly Duration Second = Duration.FromSeconds(1);

    public static TheoryData<string, Delivery, Delivery> All()
    {
        var all = new TheoryData<string, Delivery, Delivery>();
        foreach (var dispatch in Dispatches.Keys)
        {
            foreach (var before in Enum.GetValues<Delivery>())
            {
                all.Add(dispatch, before, Delivery.Delivered);
                all.Add(dispatch, before, Delivery.Read);
            }
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void It_moves_up_what_the_provider_is_known_to_have_and_proves_nothing_of_the_rest(string dispatch, Delivery before, Delivery news)
    {
        var row = Row(Dispatches[dispatch], delivery: before);

        var after = row.After(Mark(news, Now + Second));

        var moved = dispatch == "Done" && before != Delivery.Failed && news > before;
        after.Delivery.ShouldBe(moved ? news : before);
        after.DeliveredAt.ShouldBe(moved ? Now + Second : null);
        after.Dispatch.ShouldBe(row.Dispatch);
    }

    [Fact]
    public void What_was_handed_over_later_is_not_meant()
    {
        var sent = Row(new Dispatch.Waiting(Now)).Next(Now + Second, ServiceWindow.Unlimited).After(Outcomes["Accepted"], Now + Second + Second);

        sent.After(Mark(Delivery.Read, Now + Second)).ShouldBe(sent);
        sent.After(Mark(Delivery.Read, Now + Second + Duration.Epsilon)).Delivery.ShouldBe(Delivery.Read);
    }

    private static Inbound.Watermark Mark(Delivery delivery, Instant before) => new("7", delivery, before, Now + Second);
}
