using System.Text.Json;
using Messaging.Flows;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Core.Tests.Flows;

public class FlowTests
{
    [Fact]
    public void The_version_is_what_the_file_says_line_ends_apart()
    {
        var yaml = Flowing.Yaml("a:\n  say: { text: Hello }\n  then: end");
        Flowing.Parse(yaml).Version.ShouldBe(Flowing.Parse(yaml.Replace("\n", "\r\n", StringComparison.Ordinal)).Version);
        Flowing.Parse(yaml).Version.ShouldNotBe(Flowing.Parse(yaml.Replace("Hello", "Hullo", StringComparison.Ordinal)).Version);
    }

    [Fact]
    public void A_flow_shows_its_title_its_start_and_where_its_steps_lead()
    {
        var flow = Flowing.Shipped("vip-routing");
        flow.Id.ShouldBe("vip-routing");
        flow.Title.In("fr").ShouldBe("Routage des contacts VIP");
        flow.Title.In("de").ShouldBe("Route VIP contacts");
        flow.Start.ShouldBe(new FlowStart(new FlowTrigger.Opened(OpenedBy.Contact)));
        flow.Steps[0].Id.ShouldBe("has-email");
        flow["ask-email"].Line.ShouldBe(13);
        flow["ask-email"].KindName.ShouldBe("ask");
        flow["ask-email"].Ways.ShouldBe(new Dictionary<string, string> { ["then"] = "thanks", ["invalid"] = "to-manager", ["timeout"] = "to-manager" }, ignoreOrder: true);
        flow["has-email"].Ways.ShouldBe(new Dictionary<string, string> { ["case-1"] = "customer", ["else"] = "ask-email" }, ignoreOrder: true);
        Should.Throw<KeyNotFoundException>(() => flow["gone"]);
    }

    [Fact]
    public void A_run_stays_on_its_version()
    {
        var first = Flowing.Steps("a:\n  say: { text: Hello }\n  then: end");
        var second = Flowing.Steps("a:\n  say: { text: Hullo }\n  then: end");
        Should.Throw<ArgumentException>(() => FlowEngine.Step(second, FlowRun.Of(first), new FlowInput.Begin(), new FlowScope(), Instant.MinValue));
    }

    [Fact]
    public void A_run_is_small_plain_json()
    {
        var play = Play.Begin("set:\n  set: { x: 1 }\n  then: ask\nask:\n  ask: { type: email, text: Where?, timeout: 10m, save: y }\n  outcomes: { invalid: end, timeout: end }\n  then: end");
        Flowing.Json(play.Says("no").Run with { Version = "v" }).ShouldBe(
            """{"flowId":"test","version":"v","step":"ask","waiting":{"for":"reply","invalid":1},"deadline":"2026-01-05T10:10:00Z","variables":{"x":1},"steps":2,"calls":0,"messagesInARow":1,"trail":[{"step":"ask","before":{}}]}""");
    }

    [Theory]
    [MemberData(nameof(EffectsAndTags))]
    public void The_tags_of_effects_do_not_change(FlowEffect effect, string json) =>
        JsonSerializer.Serialize(effect, FlowJson.Default.FlowEffect).ShouldBe(json);

    public static TheoryData<FlowEffect, string> EffectsAndTags => new()
    {
        { new FlowEffect.Say(new Content.Text("x")), """{"effect":"say","content":{"kind":"text","body":"x"}}""" },
        { new FlowEffect.Call("a.1", new CallSpec.Lookup([new ConnectorCall("crm", new Dictionary<string, Value>())], Duration.FromSeconds(2))),
            """{"effect":"call","key":"a.1","spec":{"call":"lookup","connectors":[{"connector":"crm","arguments":{}}],"deadline":"0:00:02"}}""" },
        { new FlowEffect.SetContact("email", Value.Of("x")), """{"effect":"set-contact","field":"email","value":"x"}""" },
        { new FlowEffect.SetContact("email", Value.None), """{"effect":"set-contact","field":"email","value":null}""" },
        { new FlowEffect.Tag("vip", Added: true), """{"effect":"tag","name":"vip","added":true}""" },
        { new FlowEffect.Ticket("x", Messaging.Tickets.TicketPriority.High, "t", null), """{"effect":"ticket","subject":"x","priority":"high","team":"t"}""" },
        { new FlowEffect.Assign(new Assignment(new AssignmentTarget.Team("t")) { Strategy = AssignmentStrategy.LeastOpen }),
            """{"effect":"assign","assignment":{"to":{"to":"team","name":"t"},"strategy":"least-open","onlineOnly":false}}""" },
        { new FlowEffect.HandOff("t", null), """{"effect":"hand-off","team":"t"}""" },
        { new FlowEffect.Note("x"), """{"effect":"note","text":"x"}""" },
        { new FlowEffect.Close("x"), """{"effect":"close","reason":"x"}""" },
        { new FlowEffect.Moved("a", "then", "b"), """{"effect":"moved","fromStep":"a","outcome":"then","toStep":"b"}""" },
        { new FlowEffect.Warned("a", "x"), """{"effect":"warned","step":"a","what":"x"}""" },
        { new FlowEffect.Failed("a", "x"), """{"effect":"failed","step":"a","why":"x"}""" },
    };
}
