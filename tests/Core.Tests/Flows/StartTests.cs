using Messaging.Flows;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Core.Tests.Flows;

/// <summary>What starts a flow, as its author writes it.</summary>
public class StartTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 1, 5, 10, 0);

    [Fact]
    public void Everything_that_starts_a_flow_can_be_written()
    {
        Trigger("conversation: opened, by: anyone").ShouldBe(new FlowTrigger.Opened(OpenedBy.Anyone));
        Trigger("conversation: closed").ShouldBe(new FlowTrigger.Closed());
        Trigger("message: true").ShouldBe(new FlowTrigger.Message());
        Trigger("keyword: Returns!").ShouldBeOfType<FlowTrigger.Keyword>().Words.ShouldBe(["Returns"]);
        Trigger("ad: [summer, spring]").ShouldBeOfType<FlowTrigger.Ad>().References.ShouldBe(["summer", "spring"]);
        Trigger("ad: true").ShouldBeOfType<FlowTrigger.Ad>().References.ShouldBeEmpty();
        Trigger("tag: { added: VIP }").ShouldBe(new FlowTrigger.Tag("vip", Added: true));
        Trigger("tag: { removed: vip }").ShouldBe(new FlowTrigger.Tag("vip", Added: false));
        Trigger("field: contact.segment").ShouldBe(new FlowTrigger.Field("segment"));
        Trigger("shortcut: true").ShouldBe(new FlowTrigger.Shortcut());
        Trigger("event: order-shipped").ShouldBe(new FlowTrigger.Event("order-shipped"));
        Trigger("flow: true").ShouldBe(new FlowTrigger.AnotherFlow());
    }

    [Fact]
    public void A_start_may_have_a_condition_and_may_happen_once_for_a_contact()
    {
        var start = Parse("a", "message: true, once: contact, if: { contact.tags: { contains: vip }, any: [ { channel: { is: sms } }, { language: { is: fr } } ] }").Start;

        start.OncePerContact.ShouldBeTrue();
        start.Tests.ShouldBe(2);
    }

    [Theory]
    [InlineData("RETURN", true)]
    [InlineData(" return. ", true)]
    [InlineData("renvoi 🙂", true)]
    [InlineData("return it", false)]
    [InlineData("", false)]
    public void A_keyword_is_all_that_was_written_case_and_punctuation_apart(string said, bool starts) =>
        Trigger("keyword: [return, renvoi]").Answers(Wrote(said)).ShouldBe(starts);

    [Theory]
    [InlineData("ad", "a1", true, false)]
    [InlineData("ADS", "summer", true, true)]
    [InlineData("link", "Summer", false, true)]
    [InlineData("post", null, false, false)]
    public void An_advertisement_starts_a_flow_by_its_kind_or_by_its_reference(string source, string? reference, bool any, bool summer)
    {
        var wrote = Wrote("Hello") with { Referral = new Referral(source, reference, null, null) };

        Trigger("ad: true").Answers(wrote).ShouldBe(any);
        Trigger("ad: [summer]").Answers(wrote).ShouldBe(summer);
    }

    /// <summary>The rule of precedence, from the most specific to the least.</summary>
    [Fact]
    public void Of_several_flows_the_most_specific_one_begins_and_of_equals_the_first_by_name()
    {
        List<Flow> flows =
        [
            Parse("z-keyword", "keyword: hello"),
            Parse("ad", "ad: [summer]"),
            Parse("message-with-two-tests", "message: true, if: { channel: { is: sms }, contact.name: { known: true } }"),
            Parse("message-with-one-test", "message: true, if: { channel: { is: sms } }"),
            Parse("message-a", "message: true"),
            Parse("message-b", "message: true"),
            Parse("opened-here", "conversation: opened, if: { channel: { is: sms } }"),
        ];
        var scope = new FlowScope { Contact = new Dictionary<string, Value> { ["name"] = Value.Of("Anna") } };
        var begun = new List<string>();
        while (FlowChoice.Of(flows, Wrote("Hello") with { Reference = "summer" }, scope, Now) is { } next)
        {
            begun.Add(next.Id);
            flows.Remove(next);
        }

        begun.ShouldBe(["z-keyword", "ad", "message-with-two-tests", "message-with-one-test", "message-a", "message-b", "opened-here"]);
    }

    [Theory]
    [InlineData("conversation: opened, by: contact")]
    [InlineData("conversation: opened, by: company, if: { channel: { is: sms } }")]
    [InlineData("message: true, if: { contact.name: { known: true } }")]
    [InlineData("flow: true")]
    [InlineData("shortcut: true")]
    public void A_flow_that_is_for_something_else_or_whose_condition_does_not_hold_stays_out(string start) =>
        FlowChoice.Of([Parse("a", start)], Wrote("Hello"), new FlowScope(), Now).ShouldBeNull();

    [Fact]
    public void A_flow_reads_what_it_began_by_in_its_condition_and_in_all_of_its_turns()
    {
        var flow = Flowing.Parse("""
            flow: shipped
            title: Shipped
            start: { event: order-shipped, if: { event.parcels.0.carrier: { is: DHL } } }
            steps:
              tell:
                say: { text: "On its way: {{ event.order }}." }
                then: name
              name:
                ask: { type: text, text: Who are you?, save: name }
                outcomes: { invalid: end }
                then: again
              again:
                say: { text: "{{ name }} has {{ event.order }}." }
                then: end
            """);
        var cause = new FlowCause.Happened("order-shipped", Data("DHL"));

        FlowChoice.Of([flow], cause, new FlowScope(), Now).ShouldBe(flow);
        FlowChoice.Of([flow], cause with { Told = Data("UPS") }, new FlowScope(), Now).ShouldBeNull();
        var play = new Play(flow, cause).Take(new FlowInput.Begin()).Says("Anna");
        play.Transcript.ShouldBe("> On its way: A7.\n> Who are you?\n< Anna\n> Anna has A7.\n= end");
    }

    [Fact]
    public void What_is_too_large_to_be_kept_is_not_and_the_flow_begins_all_the_same()
    {
        var flow = Flowing.Steps("a:\n  say: { text: \"Hello {{ event.x | default:you }}\" }\n  then: end");
        var cause = new FlowCause.Happened("big", new Value.Map(new Dictionary<string, Value> { ["x"] = Value.Of(new string('x', 10_000)) }));

        new Play(flow, cause).Take(new FlowInput.Begin()).Transcript.ShouldBe("> Hello you\n= end");
    }

    private static FlowCause.Wrote Wrote(string text) => new([text]);

    private static Value.Map Data(string carrier) => new(new Dictionary<string, Value>
    {
        ["order"] = Value.Of("A7"),
        ["parcels"] = new Value.List([new Value.Map(new Dictionary<string, Value> { ["carrier"] = Value.Of(carrier) })]),
    });

    private static FlowTrigger Trigger(string start) => Parse("test", start).Start.Trigger;

    private static Flow Parse(string name, string start) => Flowing.Starting(name, start, "a:\n  say: { text: Hello }\n  then: end");
}
