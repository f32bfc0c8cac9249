using Messaging.Flows;
using NodaTime;

namespace Messaging.Core.Tests.Flows;

public class SubFlowTests
{
    private const string Guests = """
        flow: guests
        title: Guests
        start: { conversation: opened }
        inputs: { what: text, most: { type: number, optional: true } }
        results: { count: number, sure: yes-no }
        steps:
          how-many:
            ask: { type: number, text: "How many for {{ what }} ({{ most | default:any }})?", min: 1, timeout: 1h, save: count }
            outcomes: { invalid: end, timeout: end }
            then: sure
          sure:
            ask: { type: yes-no, text: Sure?, save: sure }
            outcomes: { invalid: end }
            then: end
        """;

    private const string Booking = """
        ask-guests:
          run:
            flow: guests
            with: { what: "{{ contact.event }}", most: 12 }
            save: { count: contact.guests, sure: sure }
          outcomes: { failed: sorry }
          then: tell
        tell:
          say: { text: "{{ contact.guests }} it is ({{ sure }})." }
          then: end
        sorry:
          say: { text: Sorry. }
          then: end
        """;

    private static FlowScope Dinner => new() { Contact = new Dictionary<string, Value> { ["event"] = Value.Of("dinner") } };

    [Fact]
    public void A_flow_runs_another_one_with_its_inputs_and_takes_its_results()
    {
        var play = Play.Begin(Flowing.Steps(Booking, Guests), Dinner);
        play.Says("0").Says("4").Says("yes").Transcript.ShouldBe("""
            > How many for dinner (12)?
            < 0
            > How many for dinner (12)?
            < 4
            > Sure? [Yes | No]
            < yes
            ! contact.guests = 4
            > 4 it is (true).
            = end
            """);
        play.Path.ShouldBe("guests/sure-[then]->guests/end ask-guests-[then]->tell tell-[then]->end");
        play.Run.Callers.ShouldBeNull();
        play.Run.Variables.Keys.ShouldBe(["sure"]);
    }

    [Fact]
    public void What_it_does_not_give_back_is_empty() =>
        Play.Begin(Flowing.Steps(Booking, Guests), Dinner).Later(Duration.FromHours(1)).Transcript.ShouldEndWith("! contact.guests = \n>  it is ().\n= end");

    [Fact]
    public void An_input_that_is_missing_or_of_another_type_is_a_failure()
    {
        var play = Play.Begin(Flowing.Steps(Booking, Guests));
        play.Transcript.ShouldBe("> Sorry.\n= end");
        play.Effects.OfType<FlowEffect.Moved>().First().Because.ShouldBe("There is nothing for the input 'what'.");

        Play.Begin(Flowing.Steps(Booking.Replace("12", "many", StringComparison.Ordinal), Guests), Dinner)
            .Effects.OfType<FlowEffect.Moved>().First().Because.ShouldBe("The input 'most' is no number.");
    }

    [Fact]
    public void A_flow_that_cannot_go_on_is_a_failure_of_the_one_that_runs_it_if_that_says_what_then()
    {
        var play = Play.Begin(Flowing.Steps(Booking, """
            flow: guests
            title: Guests
            start: { conversation: opened }
            inputs: { what: text, most: any }
            results: { count: any, sure: any }
            steps:
              set:
                set: { count: 1, sure: 2 }
                then: people
              people:
                handoff: { team: support }
                then: end
            """), Dinner);
        play.Take(new FlowInput.HandedBack("nobody")).Transcript.ShouldEndWith("> Sorry.\n= end");
    }

    [Fact]
    public void Its_steps_count_as_those_of_the_whole_run()
    {
        var play = Play.Begin(Flowing.Steps("again:\n  run: { flow: nap }\n  then: again", """
            flow: nap
            title: Nap
            start: { conversation: opened }
            steps:
              nap:
                wait: { for: 1s }
                then: end
            """));
        for (var turns = 1; play.Run.Outcome is null; turns++)
        {
            turns.ShouldBeLessThan(1_000);
            play.Later(Duration.FromSeconds(1));
        }

        play.Transcript.ShouldBe("! failed at again: More than 1000 steps in one run.\n= limit");
    }

    [Fact]
    public void A_version_stands_for_the_versions_of_the_flows_that_it_runs()
    {
        var flow = Flowing.Steps(Booking, Guests);
        Flowing.Steps(Booking, Guests + "\n# changed").Version.ShouldNotBe(flow.Version);
        Flowing.Steps(Booking, Guests).Version.ShouldBe(flow.Version);
        flow.Family.Select(member => member.Id).ShouldBe(["test", "guests"]);
    }

    [Theory]
    [InlineData("run: { flow: gests, with: { what: x } }", "There is no flow 'gests'. Did you mean 'guests'?")]
    [InlineData("run: { flow: guests }", "The flow 'guests' needs the input 'what': give it under 'with'.")]
    [InlineData("run: { flow: guests, with: { what: x, mots: 1 } }", "'mots' is no input of the flow 'guests'. Did you mean 'most'?")]
    [InlineData("run: { flow: guests, with: { what: x }, save: { cuont: a } }", "'cuont' is no result of the flow 'guests'. Did you mean 'count'?")]
    [InlineData("run: { flow: test }", "A flow cannot run itself: test -> test.")]
    public void What_does_not_fit_the_other_flow_is_an_error_of_the_file(string run, string error) =>
        Flowing.ParseAll(Flowing.Yaml($"a:\n  {run}\n  then: end"), Guests).ShouldBeOfType<FlowParse.Invalid>()
            .Errors.ShouldHaveSingleItem().Message.ShouldBe(error);

    [Fact]
    public void A_flow_is_wrong_if_one_that_it_runs_is_wrong() =>
        Flowing.ParseAll(Flowing.Yaml(Booking), Guests.Replace("then: sure", "then: sur", StringComparison.Ordinal)).ShouldBeOfType<FlowParse.Invalid>()
            .Errors.ShouldHaveSingleItem().ToString().ShouldBe("other1.yaml(10,11): There is no step 'sur'. Did you mean 'sure'?");

    [Fact]
    public void Flows_run_one_another_in_no_circle_and_not_too_deep()
    {
        static string Runs(string flow, string other) => $"flow: {flow}\ntitle: x\nstart: {{ conversation: opened }}\nsteps:\n  a:\n    run: {{ flow: {other} }}\n    then: end";

        Flowing.ParseAll(Runs("a", "b"), Runs("b", "c"), Runs("c", "a")).ShouldBeOfType<FlowParse.Invalid>()
            .Errors.ShouldHaveSingleItem().ToString().ShouldBe("other2.yaml(6,18): A flow cannot run itself: a -> b -> c -> a.");
        Flowing.ParseAll(Runs("a", "b"), Runs("b", "c"), Runs("c", "d"), Runs("d", "guests").Replace("guests }", "guests, with: { what: x } }", StringComparison.Ordinal), Guests)
            .ShouldBeOfType<FlowParse.Invalid>()
            .Errors.ShouldHaveSingleItem().ToString().ShouldBe("test.yaml(6,18): Flows run one another at most 4 deep; 'b' is as deep as that already.");
    }

    [Fact]
    public void What_a_flow_gives_back_it_must_set() =>
        Flowing.ParseAll(Guests.Replace("results: { count: number", "results: { cout: number", StringComparison.Ordinal)).ShouldBeOfType<FlowParse.Invalid>()
            .Errors.ShouldHaveSingleItem().Message.ShouldBe("Nothing in this flow sets 'cout', which it is to give back. Did you mean 'count'?");
}
