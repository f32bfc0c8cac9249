using Messaging.Flows;
using NodaTime;

namespace Messaging.Core.Tests.Flows;

public class HandingOverTests
{
    private const string Handoff = """
        to-people:
          handoff: { team: support, note: "About {{ contact.topic }}", timeout: 2d }
          outcomes: { nobody: nobody, timeout: late }
          then: thanks
        thanks:
          say: { text: Did that help? }
          then: end
        nobody:
          say: { text: Nobody is here. }
          then: end
        late:
          say: { text: It takes longer. }
          then: end
        """;

    private static readonly FlowScope Anna = new()
    {
        Contact = new Dictionary<string, Value> { ["owner"] = Value.Of("ada"), ["team"] = Value.Of(""), ["topic"] = Value.Of("shoes") },
    };

    [Theory]
    [InlineData("{ agent: \"{{ contact.owner }}\" }", "agent ada")]
    [InlineData("{ team: support, strategy: round-robin }", "team support by RoundRobin")]
    [InlineData("{ agent: ada, note: \"About {{ contact.topic }}\", otherwise: { team: vip, online-only: true, otherwise: { team: all, strategy: sticky } } }",
        "agent ada (About shoes), otherwise team vip online, otherwise team all by Sticky")]
    [InlineData("{ team: \"{{ contact.team }}\", otherwise: { team: all, strategy: longest-idle } }", "team all by LongestIdle")]
    [InlineData("{ agent: ada, otherwise: { team: \"{{ contact.team }}\", otherwise: { team: all } } }", "agent ada, otherwise team all")]
    public void Who_has_no_name_is_passed_over(string assign, string shown) =>
        Play.Begin($"give:\n  assign: {assign}\n  then: end", Anna).Transcript.ShouldBe($"! assign to {shown}\n= end");

    [Fact]
    public void When_nobody_is_named_it_leaves_by_nobody_or_fails()
    {
        Play.Begin("give:\n  assign: { agent: \"{{ contact.team }}\" }\n  outcomes: { nobody: end }\n  then: end", Anna).Path.ShouldBe("give-[nobody]->end");
        Play.Begin("give:\n  assign: { agent: \"{{ contact.team }}\" }\n  then: end", Anna)
            .Transcript.ShouldBe("! failed at give: The flow does not say where 'nobody' leads. No agent and no team was named.\n= nobody");
    }

    private const string Form = """
        to-people:
          handoff:
            form:
              - { type: text, text: Your name?, timeout: 5m, save: contact.name }
              - { type: email, text: Your address?, retries: 1, timeout: 5m, save: contact.email }
              - { type: number, text: Which order?, timeout: 5m, save: order }
            team: support
            note: "{{ contact.name }}, {{ contact.email | default:no address }}, {{ order }}"
          then: end
        """;

    [Fact]
    public void What_people_should_know_is_asked_before_unless_it_is_known() =>
        Play.Begin(Form, new FlowScope { Contact = new Dictionary<string, Value> { ["email"] = Value.Of("ada@shop.example") } })
            .Says("Ada").Says("7").Transcript.ShouldBe("""
                > Your name?
                < Ada
                ! contact.name = Ada
                > Which order?
                < 7
                ! hand off to support: Ada, ada@shop.example, 7
                """);

    [Fact]
    public void Whoever_does_not_answer_a_question_is_handed_over_all_the_same()
    {
        var play = Play.Begin(Form).Says("Ada").Says("none").Says("no!").Later(Duration.FromMinutes(5));
        play.Transcript.ShouldEndWith("""
            > Your address?
            < none
            > Your address?
            < no!
            > Which order?
            ! hand off to support: Ada, no address, 
            """);
        play.Take(new FlowInput.HandedBack("solved")).Run.Outcome.ShouldBe("end");
    }

    [Fact]
    public void A_command_is_heard_in_between()
    {
        Play.Begin(Form).Says("Ada").Says("back").Transcript.ShouldEndWith("> Your address?\n< back\n> Your address?");
        Play.Begin(Form).Says("Ada").Says("stop").Run.Outcome.ShouldBe("stop");
    }

    [Fact]
    public void A_flow_goes_on_where_it_was_when_the_conversation_is_handed_back()
    {
        var play = Play.Begin(Handoff, Anna);
        play.Says("hello?").Effects.ShouldBeEmpty();
        play.Run.Waiting.ShouldBeOfType<Waiting.Person>();
        play.Take(new FlowInput.HandedBack("solved")).Transcript.ShouldBe("""
            ! hand off to support: About shoes
            < hello?
            > Did that help?
            = end
            """);
    }

    [Fact]
    public void A_conversation_that_nobody_takes_comes_back_by_nobody() =>
        Play.Begin(Handoff, Anna).Take(new FlowInput.HandedBack("nobody")).Transcript.ShouldEndWith("> Nobody is here.\n= end");

    [Fact]
    public void A_hand_over_that_takes_too_long_times_out() =>
        Play.Begin(Handoff, Anna).Later(Duration.FromDays(2)).Transcript.ShouldEndWith("> It takes longer.\n= end");

    [Fact]
    public void A_note_is_for_the_people_and_a_close_ends_everything() =>
        Play.Begin("""
            note:
              note: { text: "Likes {{ contact.topic }}." }
              then: done
            done:
              close: { reason: answered }
            """, Anna).Transcript.ShouldBe("""
            ! note: Likes shoes.
            ! close: answered
            = closed
            """);
}
