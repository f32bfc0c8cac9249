using Messaging.Flows;
using NodaTime;

namespace Messaging.Core.Tests.Flows;

public class LimitsTests
{
    private const string Circle = "a:\n  set: { x: \"{{ x }}{{ x }}x\" }\n  then: b\nb:\n  branch:\n    - if: { x: { is: y } }\n      then: end\n    - else: a";

    [Fact]
    public void A_circle_ends_after_a_hundred_steps_and_asks_for_a_person()
    {
        var play = Play.Begin(Circle);
        play.Transcript.ShouldBe("! failed at a: More than 100 steps in one turn.\n= limit");
        play.Effects.OfType<FlowEffect.Moved>().Count().ShouldBe(100);
        play.Run.Variables["x"].ToString().Length.ShouldBe(FlowLimits.Default.TextChars);
    }

    [Fact]
    public void A_hundred_steps_in_a_turn_are_allowed() =>
        Play.Begin(string.Join('\n', Enumerable.Range(1, 100).Select(i => $"s{i}:\n  note: {{ text: x }}\n  then: {(i < 100 ? $"s{i + 1}" : "end")}")))
            .Run.Outcome.ShouldBe("end");

    [Fact]
    public void A_circle_that_waits_ends_after_a_thousand_steps()
    {
        var play = Play.Begin("a:\n  wait: { for: 1s }\n  then: a");
        for (var turns = 1; turns < 1_000; turns++)
        {
            play.Later(Duration.FromSeconds(1)).Run.Outcome.ShouldBeNull();
        }

        play.Later(Duration.FromSeconds(1)).Transcript.ShouldBe("! failed at a: More than 1000 steps in one run.\n= limit");
    }

    [Fact]
    public void A_circle_that_calls_ends_after_a_hundred_calls()
    {
        var play = Play.Begin("a:\n  http: { get: \"https://crm.example/\" }\n  outcomes: { failed: a }\n  then: a");
        for (var calls = 1; calls < 100; calls++)
        {
            play.Answered(500, "").Run.Outcome.ShouldBeNull();
        }

        play.Answered(500, "").Transcript.ShouldEndWith("! failed at a: More than 100 calls in one run.\n= limit");
    }

    [Fact]
    public void Nobody_gets_more_than_twenty_messages_without_a_word_of_his_own()
    {
        var play = Play.Begin("a:\n  say: { text: Buy! }\n  then: b\nb:\n  wait: { for: 1d }\n  then: a");
        for (var messages = 1; messages < 20; messages++)
        {
            play.Later(Duration.FromDays(1)).Run.Outcome.ShouldBeNull();
        }

        play.Later(Duration.FromDays(1)).Transcript.ShouldEndWith("> Buy!\n! failed at a: More than 20 messages without a word of the customer.\n= limit");
    }

    [Fact]
    public void An_answer_starts_the_count_of_messages_anew()
    {
        var play = Play.Begin("a:\n  ask: { type: text, text: And?, save: x }\n  outcomes: { invalid: end }\n  then: a");
        for (var messages = 1; messages < 100; messages++)
        {
            play.Says("more").Run.Outcome.ShouldBeNull();
        }
    }

    [Fact]
    public void A_turn_of_endless_effects_ends()
    {
        var fields = string.Join(", ", Enumerable.Range(0, 100).Select(i => $"contact.f{i}: x"));
        var play = Play.Begin($"a:\n  set: {{ {fields} }}\n  then: a");
        play.Run.Outcome.ShouldBe("limit");
        play.Effects.Count.ShouldBe(1_001);
        play.Effects[^1].ShouldBe(new FlowEffect.Failed("a", "More than 1000 effects in one turn."));
    }

    [Theory]
    [InlineData(501, "steps")]
    [InlineData(1, "reads")]
    public void A_flow_of_too_many_steps_or_reads_is_refused(int steps, string what)
    {
        var text = what == "reads" ? string.Concat(Enumerable.Repeat("{{ channel }}", 1_001)) : "x";
        var yaml = Flowing.Yaml(string.Join('\n', Enumerable.Range(0, steps).Select(i => $"s{i}:\n  note: {{ text: \"{text}\" }}\n  then: end")));
        FlowFile.Parse(yaml, "x").ShouldBeOfType<FlowParse.Invalid>().Errors.Count.ShouldBe(1);
    }
}
