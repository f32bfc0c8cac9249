using Messaging.Flows;

namespace Messaging.Core.Tests.Flows;

public class VariablesTests
{
    private static readonly FlowScope Anna = new()
    {
        Contact = new Dictionary<string, Value> { ["name"] = Value.Of("Anna"), ["age"] = Value.Of(42), ["tags"] = new Value.List([Value.Of("a")]) },
    };

    [Fact]
    public void Values_keep_their_types_as_plain_json()
    {
        var run = Play.Begin(
            """
            set:
              set: { number: 2.50, code: 007, phone: +33, yes: true, word: "true", nothing: null, text: "Hi {{ contact.name }}", age: "{{ contact.age }}", tags: "{{ contact.tags }}", map: { a: [1, x] } }
              then: end
            """,
            Anna).Run;
        System.Text.Json.JsonSerializer.Serialize(run.Variables, FlowJson.Default.IReadOnlyDictionaryStringValue)
            .ShouldBe("""{"number":2.50,"code":"007","phone":"\u002B33","yes":true,"word":"true","text":"Hi Anna","age":42,"tags":["a"],"map":{"a":[1,"x"]}}""");
    }

    [Fact]
    public void A_flow_reads_what_it_wrote_in_the_same_turn_variables_and_fields_alike() =>
        Play.Begin(
            """
            set:
              set: { contact.name: Berta, greeting: "Hello {{ contact.name }}" }
              then: say
            say:
              say: { text: "{{ greeting }}, {{ contact.name | upper }}" }
              then: end
            """,
            Anna).Transcript.ShouldBe("""
            ! contact.name = Berta
            > Hello Berta, BERTA
            = end
            """);

    [Fact]
    public void Null_empties_a_variable_and_a_field()
    {
        var play = Play.Begin("a:\n  set: { x: 1 }\n  then: b\nb:\n  set: { x: null, contact.name: null }\n  then: end", Anna);
        play.Run.Variables.ShouldBeEmpty();
        play.Effects.OfType<FlowEffect.SetContact>().ShouldBe([new FlowEffect.SetContact("name", Value.None)]);
    }

    [Fact]
    public void What_is_too_large_is_not_kept_and_the_trace_says_so()
    {
        var limits = new FlowLimits { VariableChars = 20, VariablesChars = 40 };
        var play = Play.Begin(
            "set:\n  set: { a: 123456789, b: 123456789012345678901234567890, c: 1234567890123456, d: 12345678901234, contact.name: 123456789012345678901234567890 }\n  then: end",
            Anna with { Limits = limits });
        play.Run.Variables.Keys.ShouldBe(["a", "c"]);
        play.Warnings.ShouldBe(
        [
            "What 'b' was to hold is too large to be kept.",
            "What 'd' was to hold is too large to be kept.",
            "What 'contact.name' was to hold is too large to be kept.",
        ]);
    }

    [Fact]
    public void Values_are_compared_by_content()
    {
        new Value.List([Value.Of(1)]).ShouldBe(new Value.List([Value.Of(1.0m)]));
        new Value.Map(new Dictionary<string, Value> { ["a"] = Value.Of("x") }).ShouldBe(new Value.Map(new Dictionary<string, Value> { ["a"] = Value.Of("x") }));
        new Value.Map(new Dictionary<string, Value> { ["a"] = Value.Of("x") }).ShouldNotBe(new Value.Map(new Dictionary<string, Value> { ["b"] = Value.Of("x") }));
        Value.Of((string?)null).ShouldBe(Value.None);
    }
}
