using Messaging.Flows;

namespace Messaging.Core.Tests.Flows;

/// <summary>The example in the doc comment of each kind of step is its specification: it is parsed here, and run until it is over.</summary>
public class StepExamplesTests
{
    private const int MostTurns = 10;

    public static TheoryData<string> AllKinds => [.. StepDocs.Kinds];

    [Theory]
    [MemberData(nameof(AllKinds))]
    public void Every_kind_of_step_shows_an_example_that_runs_to_an_outcome(string kind)
    {
        var flow = Flowing.Steps(StepDocs.Example(kind), StepDocs.Identify);
        flow.Steps.ShouldContain(step => step.KindName.Equals(kind, StringComparison.OrdinalIgnoreCase));

        var play = Play.Begin(flow, Someone());
        for (var turn = 0; turn < MostTurns && play.Run.Outcome is null; turn++)
        {
            _ = play.Run.Waiting switch
            {
                Waiting.Reply => play.Says("2"),
                Waiting.Calls calls => play.Take(new FlowInput.Returned(calls.Open.Values.First(), new CallResult.Answered(200, new Dictionary<string, Value>()))),
                Waiting.Call => play.Returned(new CallResult.Answered(200, new Dictionary<string, Value> { ["crm"] = Value.Of("known"), ["say"] = Value.Of("Hello"), ["next"] = Value.Of("done") })),
                Waiting.Time => play.Later(play.Run.Deadline!.Value - play.Now),
                Waiting.Person => play.Take(new FlowInput.HandedBack("solved")),
                _ => throw new InvalidOperationException(),
            };
        }

        play.Run.Outcome.ShouldBeOneOf("end", "closed");
        play.Effects.OfType<FlowEffect.Failed>().ShouldBeEmpty();
    }

    [Fact]
    public void There_is_a_kind_for_each_word_of_this_release() =>
        StepDocs.Kinds.Select(kind => kind.ToLowerInvariant()).Order()
            .ShouldBe(["articles", "ask", "assign", "bot", "branch", "close", "confirm", "csat", "event", "form", "goto", "handoff", "hours", "http", "intent", "lookup", "note", "otp", "parallel", "run", "say", "set", "tag", "ticket", "wait"]);

    private static FlowScope Someone() => new()
    {
        Contact = new Dictionary<string, Value> { ["name"] = Value.Of("Anna"), ["number"] = Value.Of(7), ["owner"] = Value.Of("ada"), ["last_order"] = Value.Of("A1") },
        Conversation = new Dictionary<string, Value> { ["said"] = Value.Of("How do I return a lamp?") },
        Settings = new Dictionary<string, Value> { ["crm"] = Value.Of("https://crm.example") },
        Calendars = new Dictionary<string, Messaging.Hours.BusinessHours> { ["support"] = Messaging.Hours.BusinessHours.Parse("Europe/Paris", "always") },
    };
}
