using Messaging.Flows;

namespace Messaging.Core.Tests.Flows;

public class TaggingTests
{
    [Fact]
    public void Tags_are_written_in_lower_case_and_read_at_once()
    {
        var play = Play.Begin(
            """
            mark:
              tag: { add: [ " VIP ", "from {{ contact.country }}" ], remove: prospect }
              then: route
            route:
              branch:
                - if: { contact.tags: { contains: vip }, contact.name: { known: false } }
                  then: tell
                - else: end
            tell:
              say: { text: "{{ contact.tags }}" }
              then: end
            """,
            new FlowScope { Contact = new Dictionary<string, Value> { ["country"] = Value.Of("France"), ["tags"] = new Value.List([Value.Of("prospect"), Value.Of("returns")]) } });

        play.Transcript.ShouldBe("! -prospect\n! +vip\n! +from france\n> returns, vip, from france\n= end");
    }

    [Fact]
    public void Who_goes_back_to_an_earlier_question_has_the_tags_that_he_had_then()
    {
        var play = Play.Begin(
            """
            kind:
              ask: { type: text, text: Company?, save: kind }
              outcomes: { invalid: end }
              then: mark
            mark:
              tag: { add: business, remove: private }
              then: name
            name:
              ask: { type: text, text: Name?, save: name }
              outcomes: { invalid: end }
              then: end
            """,
            new FlowScope { Contact = new Dictionary<string, Value> { ["tags"] = new Value.List([Value.Of("private")]) } }).Says("yes");
        play.Scope = play.Scope with { Contact = new Dictionary<string, Value> { ["tags"] = new Value.List([Value.Of("business")]) } };

        play.Says("back");

        play.Effects.OfType<FlowEffect.Tag>().ShouldBe([new FlowEffect.Tag("business", Added: false), new FlowEffect.Tag("private", Added: true)]);
        play.Transcript.ShouldEndWith("> Company?");
    }

    [Fact]
    public void A_tag_that_comes_out_empty_or_too_long_is_left_out_and_warned_of()
    {
        var play = Play.Begin($"a:\n  tag: {{ add: [ \"{{{{ contact.name }}}}\", {new string('x', 51)} ] }}\n  then: end");

        play.Effects.OfType<FlowEffect.Tag>().ShouldBeEmpty();
        play.Warnings.Count(warning => warning.Contains("A tag came out empty", StringComparison.Ordinal)).ShouldBe(2);
        play.Run.Outcome.ShouldBe("end");
    }

    [Fact]
    public void A_ticket_has_what_its_templates_come_to_and_an_empty_one_changes_nothing()
    {
        var play = Play.Begin(
            "a:\n  ticket: { subject: \"Order {{ contact.order }}\", priority: urgent, team: returns, note: Broken. }\n  then: b\nb:\n  ticket: { subject: \"{{ contact.nothing }}\" }\n  then: end",
            new FlowScope { Contact = new Dictionary<string, Value> { ["order"] = Value.Of("A7") } });

        play.Effects.OfType<FlowEffect.Ticket>().ShouldBe(
            [new FlowEffect.Ticket("Order A7", Messaging.Tickets.TicketPriority.Urgent, "returns", "Broken."), new FlowEffect.Ticket(null, null, null, null)]);
    }
}
