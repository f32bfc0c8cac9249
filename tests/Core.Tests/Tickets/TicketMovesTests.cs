using Messaging.Tickets;
using NodaTime;

namespace Messaging.Core.Tests.Tickets;

public sealed class TicketMovesTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 1, 5, 9, 0);

    private const string Table = """
        from     New  Open  Pending  OnHold  Solved  Closed
        New      -    yes   yes      yes     yes     -
        Open     -    -     yes      yes     yes     -
        Pending  -    yes   -        yes     yes     -
        OnHold   -    yes   yes      -       yes     -
        Solved   -    yes   -        -       -       yes
        Closed   -    -     -        -       -       -
        """;

    public static TheoryData<TicketStatus, TicketStatus, bool> Moves()
    {
        var lines = Table.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        var moves = new TheoryData<TicketStatus, TicketStatus, bool>();
        foreach (var line in lines.Skip(1))
        {
            foreach (var (to, allowed) in lines[0].Zip(line).Skip(1))
            {
                moves.Add(Enum.Parse<TicketStatus>(line[0]), Enum.Parse<TicketStatus>(to), allowed == "yes");
            }
        }

        return moves;
    }

    [Theory]
    [MemberData(nameof(Moves))]
    public void A_ticket_goes_only_where_the_table_allows(TicketStatus from, TicketStatus to, bool allowed)
    {
        var ticket = Ticket.Open(ConversationId.Parse("a-1.1"), Now) with { Status = from, ClosesAt = Now };

        TicketMoves.Allowed(from, to).ShouldBe(allowed);
        if (allowed)
        {
            ticket.To(to, Now).ShouldBe(ticket with { Status = to, ClosesAt = null });
        }
        else
        {
            Should.Throw<InvalidOperationException>(() => ticket.To(to, Now));
        }
    }

    [Fact]
    public void The_table_is_complete() => Moves().Count.ShouldBe(Enum.GetValues<TicketStatus>().Length * Enum.GetValues<TicketStatus>().Length);
}
