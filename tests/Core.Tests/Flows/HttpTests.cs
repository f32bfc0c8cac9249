using Messaging.Flows;
using NodaTime;

namespace Messaging.Core.Tests.Flows;

public class HttpTests
{
    private static readonly FlowScope Anna = new()
    {
        Contact = new Dictionary<string, Value>
        {
            ["name"] = Value.Of("Anna & Söhne"),
            ["path"] = Value.Of("../admin?x=1#y"),
            ["dots"] = Value.Of(".."),
            ["lines"] = Value.Of("a\r\nAuthorization: é"),
            ["age"] = Value.Of(42),
            ["segment"] = Value.Of("known"),
        },
        Settings = new Dictionary<string, Value> { ["crm"] = Value.Of("https://crm.example/v1/") },
    };

    [Theory]
    [InlineData("get: \"{{ settings.crm }}/c/{{ contact.name }}\"", "GET https://crm.example/v1/c/Anna%20%26%20S%C3%B6hne")]
    [InlineData("get: \"https://crm.example/c/{{ contact.path }}/x\"", "GET https://crm.example/c/..%2Fadmin%3Fx%3D1%23y/x")]
    [InlineData("delete: \"https://crm.example/c?a=1\", query: { b: \"{{ contact.path }}\", c d: \"{{ contact.gone }}\" }", "DELETE https://crm.example/c?a=1&b=..%2Fadmin%3Fx%3D1%23y&c%20d=")]
    [InlineData("head: \"https://crm.example\"", "HEAD https://crm.example")]
    public void Whatever_fills_an_address_cannot_change_where_it_leads(string request, string shown) =>
        Call(request).Transcript.ShouldBe($"! {shown}");

    [Theory]
    [InlineData("get: \"https://crm.example/c/{{ contact.dots }}/x\"", "A part of the address is a dot, which would lead elsewhere.")]
    [InlineData("get: \"{{ settings.gone }}/c\"", "The address is incomplete: is its setting missing?")]
    public void An_address_that_came_out_wrong_fails_without_a_call(string request, string why)
    {
        var play = Call(request);
        play.Transcript.ShouldBe("= end");
        play.Effects.OfType<FlowEffect.Moved>().ShouldBe([new FlowEffect.Moved("call", "failed", "end", why)]);
    }

    [Fact]
    public void A_request_that_is_too_large_fails_without_a_call()
    {
        var small = Anna with { Limits = new FlowLimits { UrlChars = 40, BodyChars = 40 } };
        Call("get: \"https://crm.example/c/{{ contact.name }}\"", small).Path.ShouldBe("call-[failed]->end");
        Call("post: \"https://crm.example/\", body: { a: \"{{ contact.name }} {{ contact.name }} {{ contact.name }}\" }", small).Path.ShouldBe("call-[failed]->end");
    }

    [Fact]
    public void A_body_is_json_whatever_fills_it_and_a_lone_placeholder_keeps_its_type() =>
        Http("put: \"https://crm.example/\", body: { name: \"{{ contact.name }}\\\"}\", age: \"{{ contact.age }}\", gone: \"{{ contact.gone }}\", code: 007, list: [1, true, null] }")
            .Body.ShouldBe("""{"name":"Anna \u0026 S\u00F6hne\u0022}","age":42,"gone":null,"code":"007","list":[1,true,null]}""");

    [Fact]
    public void A_header_stays_one_line_of_ascii() =>
        Http("get: \"https://crm.example/\", headers: { X-Note: \"{{ contact.lines }}\" }")
            .Headers["X-Note"].ShouldBe("a??Authorization: ?");

    [Fact]
    public void Time_and_retries_are_the_authors_and_the_flow_waits_a_minute_longer_than_all_attempts()
    {
        var play = Call("get: \"https://crm.example/\", timeout: 4s, retries: 2");
        var call = (CallSpec.Http)play.Calling;
        (call.Timeout, call.Retries, call.Allowed).ShouldBe((Duration.FromSeconds(4), 2, Duration.FromSeconds(12)));
        play.Run.Deadline.ShouldBe(play.Now + Duration.FromSeconds(72));
    }

    [Theory]
    [InlineData(200, "then")]
    [InlineData(204, "then")]
    [InlineData(404, "404")]
    [InlineData(503, "503")]
    [InlineData(400, "failed")]
    [InlineData(500, "failed")]
    [InlineData(302, "failed")]
    public void A_status_leaves_by_its_own_outcome_where_there_is_one(int status, string outcome) =>
        Play.Begin("""
            call:
              http: { get: "https://crm.example/" }
              outcomes: { "404": end, "503": end, failed: end }
              then: end
            """).Answered(status, "{}").Path.ShouldBe($"call-[{outcome}]->end");

    [Fact]
    public void A_routed_404_need_not_be_json()
    {
        var play = Play.Begin("""
            call:
              http: { get: "https://crm.example/", map: { a: $.a } }
              outcomes: { "404": end, failed: end }
              then: end
            """).Answered(404, "<html>");
        play.Path.ShouldBe("call-[404]->end");
    }

    [Fact]
    public void No_answer_in_time_is_a_failure_unless_it_has_its_own_outcome()
    {
        Call("get: \"https://crm.example/\"").Returned(new CallResult.TimedOut()).Path.ShouldBe("call-[failed]->end");
        Play.Begin("""
            call:
              http: { get: "https://crm.example/" }
              outcomes: { timeout: end, failed: end }
              then: end
            """).Returned(new CallResult.TimedOut()).Path.ShouldBe("call-[timeout]->end");
    }

    [Fact]
    public void The_answer_is_kept_in_variables_and_fields_and_what_it_lacks_does_not_wipe_out_the_contact()
    {
        var play = Call("get: \"https://crm.example/\", map: { orders: \"$.orders[*].id\", first: \"$.orders[0]\", contact.since: $.since, contact.segment: $.segment, gone: $.gone }")
            .Answered(200, """{ "orders": [ { "id": 7 }, { "id": 8 } ], "since": "2020-02-29T10:00:00Z" }""");
        play.Run.Variables.ShouldBe(new Dictionary<string, Value>
        {
            ["orders"] = new Value.List([Value.Of(7), Value.Of(8)]),
            ["first"] = new Value.Map(new Dictionary<string, Value> { ["id"] = Value.Of(7) }),
        });
        play.Effects.OfType<FlowEffect.SetContact>().ShouldBe([new FlowEffect.SetContact("since", Value.Of("2020-02-29T10:00:00Z"))]);
        play.Warnings.ShouldBe(["The answer has nothing at '$.segment' for 'contact.segment'.", "The answer has nothing at '$.gone' for 'gone'."]);
    }

    [Fact]
    public void A_failed_call_says_why_in_the_trace() =>
        Call("get: \"https://crm.example/\", map: { a: $.a }").Answered(200, "<html>").Effects
            .ShouldBe([new FlowEffect.Moved("call", "failed", "end", "not-json")]);

    [Fact]
    public void The_result_of_another_call_is_not_taken_for_this_ones()
    {
        var play = Call("get: \"https://crm.example/\"");
        var before = Flowing.Json(play.Run);
        play.Take(new FlowInput.Returned("call.0", new CallResult.TimedOut()));
        Flowing.Json(play.Run).ShouldBe(before);
        play.Effects.ShouldBeEmpty();
    }

    private static Play Call(string request, FlowScope? scope = null) =>
        Play.Begin($"call:\n  http: {{ {request} }}\n  outcomes: {{ failed: end }}\n  then: end", scope ?? Anna);

    private static CallSpec.Http Http(string request) => (CallSpec.Http)Call(request).Calling;
}
