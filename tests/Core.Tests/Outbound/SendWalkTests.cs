using Messaging.Messages;
using Messaging.Outbound;
using Messaging.Providers;
using Messaging.Windows;
using NodaTime;
using static Messaging.Core.Tests.Outbound.SendTable;

namespace Messaging.Core.Tests.Outbound;

/// <summary>Every way that a message can go, from decided to settled: each hand-over may end in any answer or in the sender's death, each doubt in a receipt or not.</summary>
public sealed class SendWalkTests
{
    private static readonly SendOutcome Retry = new SendOutcome.RetryAfter(Duration.FromSeconds(1), "429");
    private static readonly SendOutcome[] Answers = [new SendOutcome.Accepted("id-1"), Retry, new SendOutcome.Refused("1", "no"), new SendOutcome.Unknown("500")];

    [Theory]
    [InlineData(Purpose.Service, 2)]
    [InlineData(Purpose.Code, 1)]
    [InlineData(Purpose.Marketing, 1)]
    public void A_message_is_handed_over_again_only_while_its_purpose_allows(Purpose purpose, int mostThatMayArrive)
    {
        var ways = Walk(new Way(Row(new Dispatch.Waiting(Now), purpose, attempts: 0), Now, MayHaveArrived: 0)).ToList();

        ways.Count.ShouldBeGreaterThan(40);
        ways.ShouldAllBe(way => way.Row.IsSettled());
        ways.Max(way => way.MayHaveArrived).ShouldBe(mostThatMayArrive);

        // What is given up in doubt was handed over as often as it may be: a provider that was busy before does not count.
        ways.Where(way => way.Row.Dispatch is Dispatch.GivenUp(SendOutcome.Unknown)).ShouldAllBe(way => way.MayHaveArrived == mostThatMayArrive);
        ways.ShouldAllBe(way => way.Row.Attempts < SendRules.MostAttempts + SendRules.MostDoubts);
    }

    private static IEnumerable<Way> Walk(Way way)
    {
        if (way.Row.Due() is not { } due)
        {
            return [way];
        }

        var now = Instant.Max(way.Now, due);
        var row = way.Row.Next(now, ServiceWindow.Unlimited);
        return row.Dispatch is Dispatch.Claimed && way.Row.Dispatch is not Dispatch.Claimed
            ? HandOver(way with { Row = row, Now = now }).SelectMany(Walk)
            : Walk(way with { Row = row, Now = now }).Concat(row.Dispatch is Dispatch.InDoubt ? [way with { Row = row.After(Receipt(Delivery.Sent)) }] : []);
    }

    /// <summary>An answer, or none because the sender died.</summary>
    private static IEnumerable<Way> HandOver(Way way)
    {
        foreach (var answer in Answers)
        {
            var arrives = answer is SendOutcome.Accepted or SendOutcome.Unknown ? 1 : 0;
            yield return way with { Row = way.Row.After(answer, way.Now), MayHaveArrived = way.MayHaveArrived + arrives };
        }

        yield return way with { MayHaveArrived = way.MayHaveArrived + 1 };
    }

    private sealed record Way(OutboxRow Row, Instant Now, int MayHaveArrived);
}
