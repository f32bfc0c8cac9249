using System.Globalization;
using Messaging.Messages;
using Messaging.Outbound;
using Messaging.Providers;
using Messaging.Windows;
using NodaTime;
using static Messaging.Core.Tests.Outbound.SendTable;

namespace Messaging.Core.Tests.Outbound;

public sealed class SendRulesTests
{
    private static readonly Duration Second = Duration.FromSeconds(1);

    /// <summary>How far a message was, what the provider answered, how far it is then.</summary>
    private const string AfterAnAnswer = """
        answer           Waiting  Held     Claimed  InDoubt  Done  GivenUp
        Accepted         Done     Done     Done     Done     Done  Done
        AlreadyAccepted  Done     Done     Done     Done     Done  Done
        RetryAfter       Waiting  Waiting  Waiting  Waiting  Done  Waiting
        Refused          GivenUp  GivenUp  GivenUp  GivenUp  Done  GivenUp
        WindowClosed     Held     Held     Held     Held     Done  Held
        OptedOut         GivenUp  GivenUp  GivenUp  GivenUp  Done  GivenUp
        Blocked          GivenUp  GivenUp  GivenUp  GivenUp  Done  GivenUp
        Misconfigured    GivenUp  GivenUp  GivenUp  GivenUp  Done  GivenUp
        Unknown          InDoubt  InDoubt  InDoubt  InDoubt  Done  InDoubt
        """;

    /// <summary>What becomes of a send in doubt whose minute is over, by what it is for and how often it was in doubt.</summary>
    private const string AfterTheDoubt = """
        purpose    1        2
        Service    Claimed  GivenUp
        Code       GivenUp  GivenUp
        Marketing  GivenUp  GivenUp
        """;

    public static TheoryData<string, string, string> Answers => Cells(AfterAnAnswer);

    public static TheoryData<string, string, string> Doubts => Cells(AfterTheDoubt);

    public static TheoryData<string, Delivery, Delivery> Receipts()
    {
        var all = new TheoryData<string, Delivery, Delivery>();
        foreach (var dispatch in Dispatches.Keys)
        {
            foreach (var before in Enum.GetValues<Delivery>())
            {
                foreach (var news in Enum.GetValues<Delivery>())
                {
                    all.Add(dispatch, before, news);
                }
            }
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public void An_answer_moves_a_message(string answer, string before, string after)
    {
        var row = Row(Dispatches[before]).After(Outcomes[answer], Now);

        row.Dispatch.GetType().Name.ShouldBe(after);
        row.IsSettled().ShouldBe(after is "Done" or "GivenUp");
        (row.Delivery == Delivery.Failed).ShouldBe(after == "GivenUp");
    }

    [Theory]
    [MemberData(nameof(Doubts))]
    public void A_doubt_ends_by_what_the_message_is_for(string purpose, string doubts, string after)
    {
        var row = Row(new Dispatch.InDoubt(Now), Enum.Parse<Purpose>(purpose), attempts: 5, int.Parse(doubts, CultureInfo.InvariantCulture));

        row.Next(Now - Second, ServiceWindow.Unlimited).ShouldBe(row);
        row.Next(Now, ServiceWindow.Unlimited).Dispatch.GetType().Name.ShouldBe(after);
    }

    [Theory]
    [MemberData(nameof(Receipts))]
    public void A_receipt_proves_that_the_provider_has_it_and_only_moves_it_up(string dispatch, Delivery before, Delivery news)
    {
        var row = Row(Dispatches[dispatch], delivery: before).After(Receipt(news));

        row.Dispatch.ShouldBeOfType<Dispatch.Done>();
        row.ProviderId.ShouldBe("id-1");
        row.Delivery.ShouldBe((Delivery)Math.Max((int)before, (int)news));
        (row.DeliveredAt is not null).ShouldBe(news > before);
    }

    [Fact]
    public void The_tables_name_every_dispatch_and_every_outcome()
    {
        Names<Dispatch>().ShouldBe(Dispatches.Keys, ignoreOrder: true);
        Names<SendOutcome>().ShouldBe(Outcomes.Keys, ignoreOrder: true);
        Names<SendOutcome>().ShouldBe(Answers.Select(row => (string)row[0]).Distinct(), ignoreOrder: true);
    }

    [Fact]
    public void A_message_is_claimed_when_its_time_has_come()
    {
        var row = Row(new Dispatch.Waiting(Now), attempts: 0);

        row.Next(Now - Second, ServiceWindow.Unlimited).ShouldBe(row);
        row.Due().ShouldBe(Now);
        var claimed = row.Next(Now, ServiceWindow.Unlimited);
        claimed.Dispatch.ShouldBe(new Dispatch.Claimed(Now));
        claimed.Attempts.ShouldBe(1);
    }

    [Fact]
    public void A_claim_that_nobody_ends_is_in_doubt_after_a_minute()
    {
        var row = Row(new Dispatch.Claimed(Now));

        row.Next(Now + SendRules.ClaimLasts - Second, ServiceWindow.Unlimited).ShouldBe(row);
        row.Due().ShouldBe(Now + SendRules.ClaimLasts);
        row.Next(Now + SendRules.ClaimLasts, ServiceWindow.Unlimited).Dispatch.ShouldBeOfType<Dispatch.InDoubt>();
    }

    [Theory]
    [InlineData("Done")]
    [InlineData("GivenUp")]
    public void What_is_settled_stays_so(string dispatch)
    {
        var row = Row(Dispatches[dispatch]);

        row.Next(Now + Duration.FromDays(365), ServiceWindow.Unlimited).ShouldBe(row);
        row.Due().ShouldBeNull();
    }

    [Fact]
    public void A_provider_is_waited_for_as_long_as_it_asks_and_not_for_ever()
    {
        var asked = Outcomes["RetryAfter"];

        Row(new Dispatch.Claimed(Now), attempts: SendRules.MostAttempts - 1).After(asked, Now).Due().ShouldBe(Now + Duration.FromSeconds(7));
        Row(new Dispatch.Claimed(Now), attempts: SendRules.MostAttempts).After(asked, Now).Dispatch.ShouldBeOfType<Dispatch.GivenUp>();
    }

    [Theory]
    [InlineData(1, 7, 10)]
    [InlineData(2, 7, 20)]
    [InlineData(8, 7, 1280)]
    [InlineData(9, 7, 3600)]
    [InlineData(200, 7, 3600)]
    [InlineData(1, 90, 90)]
    [InlineData(200, 7200, 7200)]
    public void A_provider_that_takes_a_message_once_is_asked_less_and_less_often_until_it_does(int attempts, int asked, int seconds)
    {
        var row = Row(new Dispatch.Claimed(Now), attempts: attempts).After(UntilTaken(asked), Now);

        row.Due().ShouldBe(Now + Duration.FromSeconds(seconds));
        row.HoldsUp().ShouldBe(attempts < SendRules.MostAttempts);
    }

    [Fact]
    public void Even_so_nothing_is_tried_for_more_than_a_week_and_a_code_is_not_tried_for_long()
    {
        var row = Row(new Dispatch.Claimed(Now), attempts: 100);

        row.After(UntilTaken(7), Now + SendRules.LongestTrying - Second).Dispatch.ShouldBeOfType<Dispatch.Waiting>();
        row.After(UntilTaken(7), Now + SendRules.LongestTrying).Dispatch.ShouldBeOfType<Dispatch.GivenUp>();
        Row(new Dispatch.Claimed(Now), Purpose.Code, attempts: SendRules.MostAttempts).After(UntilTaken(7), Now).Dispatch.ShouldBeOfType<Dispatch.GivenUp>();
    }

    [Theory]
    [InlineData("Waiting", true)]
    [InlineData("Claimed", true)]
    [InlineData("InDoubt", true)]
    [InlineData("Held", false)]
    [InlineData("Done", false)]
    [InlineData("GivenUp", false)]
    public void What_is_on_its_way_holds_up_what_comes_after_it(string dispatch, bool holdsUp) => Row(Dispatches[dispatch]).HoldsUp().ShouldBe(holdsUp);

    [Fact]
    public void In_whatever_order_answer_and_receipts_come_the_message_ends_alike()
    {
        Func<OutboxRow, OutboxRow>[] news =
        [
            row => row.After(Outcomes["Accepted"], Now),
            row => row.After(Receipt(Delivery.Sent)),
            row => row.After(Receipt(Delivery.Delivered)),
            row => row.After(Receipt(Delivery.Read)),
        ];

        foreach (var order in Orders(news))
        {
            var row = order.Aggregate(Row(new Dispatch.Claimed(Now)), (before, change) => change(before));

            (row.Dispatch, row.Delivery, row.ProviderId).ShouldBe((new Dispatch.Done(), Delivery.Read, "id-1"));
        }
    }

    private static IEnumerable<IReadOnlyList<T>> Orders<T>(IReadOnlyList<T> all) => all.Count <= 1
        ? [all]
        : all.SelectMany((first, place) => Orders([.. all.Take(place), .. all.Skip(place + 1)]).Select(rest => (IReadOnlyList<T>)[first, .. rest]));

    private static IEnumerable<string> Names<T>() => typeof(T).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(T))).Select(type => type.Name);

    /// <summary>Row, column, cell.</summary>
    private static TheoryData<string, string, string> Cells(string table)
    {
        var lines = table.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        var cells = new TheoryData<string, string, string>();
        foreach (var line in lines.Skip(1))
        {
            for (var column = 1; column < line.Length; column++)
            {
                cells.Add(line[0], lines[0][column], line[column]);
            }
        }

        return cells;
    }

    private static SendOutcome.RetryAfter UntilTaken(int seconds) => new(Duration.FromSeconds(seconds), "503") { UntilTaken = true };
}
