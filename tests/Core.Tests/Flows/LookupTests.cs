using Messaging.Flows;
using NodaTime;

namespace Messaging.Core.Tests.Flows;

public class LookupTests
{
    private const string Context = """
        context:
          lookup:
            connectors:
              crm: { email: "{{ contact.email }}" }
              orders: { customer: 7, latest: true }
            timeout: 2s
          outcomes: { failed: failed }
          then: greet
        greet:
          say: { text: "{{ crm.name | default:you }}, {{ orders.0.id | default:no orders }}" }
          then: end
        failed:
          say: { text: "nobody: {{ crm | default:nothing }}" }
          then: end
        """;

    private static readonly FlowScope Anna = new() { Contact = new Dictionary<string, Value> { ["email"] = Value.Of("anna@shop.example") } };

    [Fact]
    public void All_connectors_are_asked_at_once_under_one_deadline()
    {
        var play = Play.Begin(Context, Anna);
        var lookup = (CallSpec.Lookup)play.Calling;
        lookup.Deadline.ShouldBe(Duration.FromSeconds(2));
        lookup.Connectors.Select(connector => connector.Connector).ShouldBe(["crm", "orders"]);
        lookup.Connectors[0].Arguments.ShouldBe(new Dictionary<string, Value> { ["email"] = Value.Of("anna@shop.example") });
        lookup.Connectors[1].Arguments.ShouldBe(new Dictionary<string, Value> { ["customer"] = Value.Of(7), ["latest"] = Value.Of(true) });
    }

    [Fact]
    public void Each_answer_is_kept_under_its_connectors_name() =>
        Play.Begin(Context, Anna)
            .Returned(Answered(("crm", Map("name", Value.Of("Anna"))), ("orders", new Value.List([Map("id", Value.Of(9))]))))
            .Transcript.ShouldEndWith("> Anna, 9\n= end");

    [Fact]
    public void Who_is_late_is_left_out_and_holds_nobody_up() =>
        Play.Begin(Context, Anna)
            .Returned(Answered(("crm", Map("name", Value.Of("Anna")))))
            .Transcript.ShouldEndWith("> Anna, no orders\n= end");

    [Fact]
    public void It_fails_when_nobody_answered()
    {
        Play.Begin(Context, Anna).Returned(Answered()).Transcript.ShouldEndWith("> nobody: nothing\n= end");
        Play.Begin(Context, Anna).Returned(new CallResult.TimedOut()).Transcript.ShouldEndWith("> nobody: nothing\n= end");
        Play.Begin(Context, Anna).Returned(new CallResult.Failed("refused", "")).Transcript.ShouldEndWith("> nobody: nothing\n= end");
        Play.Begin(Context, Anna).Later(Duration.FromSeconds(62)).Transcript.ShouldEndWith("> nobody: nothing\n= end");
    }

    private static CallResult.Answered Answered(params (string Connector, Value Answer)[] answers) =>
        new(200, answers.ToDictionary(answer => answer.Connector, answer => answer.Answer));

    private static Value.Map Map(string name, Value value) => new(new Dictionary<string, Value> { [name] = value });
}
