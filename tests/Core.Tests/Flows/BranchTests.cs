using Messaging.Flows;

namespace Messaging.Core.Tests.Flows;

public class BranchTests
{
    private static readonly FlowScope Anna = new()
    {
        Contact = new Dictionary<string, Value>
        {
            ["name"] = Value.Of("Anna"),
            ["empty"] = Value.Of(" "),
            ["age"] = Value.Of(42),
            ["typed"] = Value.Of("42.0"),
            ["vip"] = Value.Of(true),
            ["tags"] = new Value.List([Value.Of("New"), Value.Of(7)]),
            ["none"] = new Value.List([]),
        },
        Context = new Dictionary<string, Value> { ["product"] = Value.Of("hat") },
        Languages = ["fr-CA"],
    };

    [Theory]
    [InlineData("contact.name: { known: true }", true)]
    [InlineData("contact.name: { known: false }", false)]
    [InlineData("contact.nick: { known: false }", true)]
    [InlineData("contact.empty: { known: true }", false)]
    [InlineData("contact.none: { known: true }", false)]
    [InlineData("contact.vip: { known: true }", true)]
    [InlineData("contact.name: { is: anna }", true)]
    [InlineData("contact.name: { is: ann }", false)]
    [InlineData("contact.name: { is: \"{{ contact.name | upper }}\" }", true)]
    [InlineData("contact.name: { is-not: Berta }", true)]
    [InlineData("contact.nick: { is-not: Berta }", true)]
    [InlineData("contact.nick: { is: null }", true)]
    [InlineData("contact.age: { is: 42 }", true)]
    [InlineData("contact.typed: { is: 42 }", true)]
    [InlineData("contact.age: { is: \"42.00\" }", true)]
    [InlineData("contact.vip: { is: true }", true)]
    [InlineData("contact.name: { in: [Berta, ANNA] }", true)]
    [InlineData("contact.age: { in: [41, 43] }", false)]
    [InlineData("contact.name: { contains: NN }", true)]
    [InlineData("contact.name: { contains: \"{{ contact.nick }}\" }", false)]
    [InlineData("contact.tags: { contains: new }", true)]
    [InlineData("contact.tags: { contains: ne }", false)]
    [InlineData("contact.tags: { contains: 7 }", true)]
    [InlineData("context.product: { is: hat }", true)]
    [InlineData("context.page: { known: false }", true)]
    [InlineData("language: { starts-with: fr }", true)]
    [InlineData("contact.age: { greater: 41, less: 43 }", true)]
    [InlineData("contact.age: { greater: 42 }", false)]
    [InlineData("contact.age: { at-least: 42, at-most: 42 }", true)]
    [InlineData("contact.typed: { greater: 9 }", true)]
    [InlineData("contact.name: { greater: 1 }", false)]
    [InlineData("contact.nick: { less: 1 }", false)]
    [InlineData("contact.name: { matches: \"^a.+a$\" }", true)]
    [InlineData("contact.name: { matches: \"^b\" }", false)]
    [InlineData("contact.name: { is: Anna }, contact.age: { is: 41 }", false)]
    [InlineData("any: [ { contact.age: { is: 41 } }, { contact.name: { is: Anna } } ]", true)]
    [InlineData("any: [ { contact.age: { is: 41 } }, { contact.name: { is: Berta } } ]", false)]
    [InlineData("all: [ { contact.age: { is: 42 } }, { any: [ { contact.name: { is: Anna } } ] } ]", true)]
    [InlineData("all: [ { contact.age: { is: 42 } }, { contact.name: { is: Berta } } ]", false)]
    public void A_condition_holds_or_not(string condition, bool holds) =>
        Play.Begin($"b:\n  branch:\n    - if: {{ {condition} }}\n      then: end\n    - else: end", Anna)
            .Path.ShouldBe(holds ? "b-[case-1]->end" : "b-[else]->end");

    [Fact]
    public void The_first_case_that_holds_decides_and_the_trace_gives_its_words()
    {
        var play = Play.Begin(
            """
            b:
              branch:
                - if: { contact.age: { less: 18 } }
                  then: end
                - if: { contact.age: { at-least: 18 }, any: [ { contact.name: { in: [Anna, Berta] } }, { contact.vip: { is: true } } ] }
                  then: end
                - if: { contact.name: { is: Anna } }
                  then: end
                - else: end
            """,
            Anna);
        play.Effects.ShouldBe([new FlowEffect.Moved("b", "case-2", "end", "contact.age at-least 18 and (contact.name in Anna, Berta or contact.vip is true)")]);
    }

    [Fact]
    public void A_pattern_that_others_would_backtrack_over_for_years_is_decided_at_once()
    {
        var scope = Anna with { Contact = new Dictionary<string, Value> { ["name"] = Value.Of(new string('a', 4_000) + "!") } };
        Play.Begin("b:\n  branch:\n    - if: { contact.name: { matches: \"^(a+)+$\" } }\n      then: end\n    - else: end", scope)
            .Path.ShouldBe("b-[else]->end");
    }
}
