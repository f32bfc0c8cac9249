using System.Diagnostics;
using Messaging.Functions.Storage;
using Messaging.Shared;
using Messaging.Simulator.Faults;

namespace Messaging.Functions.Tests.Observing;

/// <summary>On an engine that does everything once: how often a turn runs on a bad day is no matter of tracing.</summary>
public sealed class TraceTests
{
    private static WorldOptions Greeting => WorldOptions.Greeting with { Engine = new() };

    [Fact]
    public async Task A_message_is_one_trace_from_its_webhook_to_the_call_of_the_provider()
    {
        await using var world = await World.Begin(Greeting);
        using var spans = new Spans(world);

        await world.Customer().Writes("hello");

        var call = spans.Named("POST").ShouldHaveSingleItem();
        var send = spans.Named("send twilio-sms").ShouldHaveSingleItem();
        var turn = spans.Named("turn")[0];
        var webhook = spans.Named("receive twilio-sms")[0];
        call.ParentSpanId.ShouldBe(send.SpanId);
        send.ParentSpanId.ShouldBe(turn.SpanId);
        turn.ParentSpanId.ShouldBe(webhook.SpanId);
        new[] { call, send, turn }.ShouldAllBe(span => span.TraceId == webhook.TraceId);
        webhook.ParentSpanId.ShouldBe(default);
    }

    [Fact]
    public async Task Spans_say_what_and_where_in_the_words_of_OpenTelemetry()
    {
        await using var world = await World.Begin(Greeting);
        using var spans = new Spans(world);
        var customer = world.Customer();

        await customer.Writes("hello");

        Tags(spans.Named("receive twilio-sms")[0]).ShouldBe(
            "messaging.operation.name=receive messaging.operation.type=receive messaging.system=twilio messaging.destination.name=twilio-sms");
        Tags(spans.Named("turn")[0]).ShouldBe(
            $"messaging.operation.type=process messaging.batch.message_count=1 messaging.message.conversation_id={customer.First}");
        Tags(spans.Named("send twilio-sms")[0]).ShouldBe(
            "messaging.operation.name=send messaging.operation.type=send messaging.system=twilio messaging.destination.name=twilio-sms "
            + $"messaging.message.id={customer.First}.1 messaging.message.conversation_id={customer.First}");
        Tags(spans.Named("POST")[0]).ShouldBe("http.request.method=POST server.address=127.0.0.1 server.port=7071 http.response.status_code=201");
    }

    [Fact]
    public async Task Two_messages_in_one_turn_go_on_in_the_trace_of_the_first_which_points_to_the_other()
    {
        await using var world = await World.Begin(Greeting);
        using var spans = new Spans(world);
        var providers = new SlowProviders(world);
        var customer = world.Customer();
        await customer.Posts("first");
        await providers.Called;
        await customer.Posts("second");
        await customer.Posts("third");

        providers.Answer();
        await world.Settle();

        var turn = spans.Named("turn").Single(span => (int)span.GetTagItem("messaging.batch.message_count")! == 2);
        var webhooks = spans.Named("receive twilio-sms");
        turn.ParentSpanId.ShouldBe(webhooks[1].SpanId);
        turn.Links.ShouldHaveSingleItem().Context.SpanId.ShouldBe(webhooks[2].SpanId);
    }

    [Fact]
    public async Task A_turn_that_a_deadline_woke_has_a_trace_of_its_own_that_points_to_the_turn_which_set_it()
    {
        await using var world = await World.Begin(Greeting);
        using var spans = new Spans(world);
        await world.Customer().Writes("hello");
        var before = spans.Named("turn")[^1];
        var seen = spans.Named("turn").Count;

        await world.AdvanceMinutes(31);

        var woken = spans.Named("turn")[seen];
        woken.ParentSpanId.ShouldBe(default);
        woken.TraceId.ShouldNotBe(before.TraceId);
        woken.Links.ShouldHaveSingleItem().Context.SpanId.ShouldBe(before.SpanId);
    }

    [Fact]
    public async Task A_look_up_and_what_follows_from_it_belong_to_the_message_that_caused_it()
    {
        using var flow = new TemporaryFlow("lookup: { connectors: { customer: { email: vip@example.com } } }", "failed: end");
        await using var world = await World.Begin(new WorldOptions { Engine = new(), Settings = flow.Settings, Services = flow.Register });
        using var spans = new Spans(world);
        string? told = null;
        world.Wire.Asking = request =>
        {
            told ??= request.Headers.TryGetValues("traceparent", out var values) ? values.Single() : null;
            return Task.CompletedTask;
        };

        await world.Customer().Writes("hello");

        var webhook = spans.Named("receive twilio-sms")[0];
        var call = spans.Named("call customer").ShouldHaveSingleItem();
        var turns = spans.Named("turn");
        call.ParentSpanId.ShouldBe(turns[0].SpanId);
        turns[1].ParentSpanId.ShouldBe(call.SpanId);
        spans.Ended.ShouldAllBe(span => span.TraceId == webhook.TraceId);
        told.ShouldBe(spans.Named("GET").ShouldHaveSingleItem().Id);
    }

    [Fact]
    public async Task A_send_that_fails_marks_its_span_and_no_provider_hears_of_the_trace()
    {
        await using var world = await World.Begin(Greeting);
        using var spans = new Spans(world);
        world.Vendors.Faults.Add(new Fault.ServerError());
        var told = false;
        world.Wire.Asking = request =>
        {
            told |= Wire.IsToProvider(request) && request.Headers.Contains("traceparent");
            return Task.CompletedTask;
        };

        await world.Customer().Writes("hello");

        spans.Named("POST")[0].Status.ShouldBe(ActivityStatusCode.Error);
        spans.Named("POST")[0].GetTagItem("error.type").ShouldBe("500");
        spans.Named("send twilio-sms")[0].Status.ShouldBe(ActivityStatusCode.Error);
        spans.Named("send twilio-sms")[0].GetTagItem("error.type").ShouldBe("retry-after");
        spans.Named("turn")[0].Status.ShouldBe(ActivityStatusCode.Unset, "It has done what is to be done.");
        told.ShouldBeFalse();
    }

    [Fact]
    public async Task A_webhook_and_a_turn_that_fail_mark_theirs_with_the_kind_of_failure_alone()
    {
        var stored = new Interruption("lanes", "Submit");
        var committed = new Interruption("conversations", "Submit");
        await using var world = await World.Begin(Greeting with { Services = services => { stored.Watch(services); committed.Watch(services); } });
        using var spans = new Spans(world);
        stored.BeforeNext(() => throw new HttpRequestException("+15005550006"));
        await world.Customer().Posts("hello");
        committed.BeforeNext(() => throw new HttpRequestException("+15005550006"));

        await world.Customer().Writes("hello");

        foreach (var failed in new[] { spans.Named("receive twilio-sms")[0], spans.Named("turn")[0] })
        {
            failed.Status.ShouldBe(ActivityStatusCode.Error);
            failed.StatusDescription.ShouldBeNull();
            failed.GetTagItem("error.type").ShouldBe("System.Net.Http.HttpRequestException");
            failed.Events.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task The_task_hub_learns_nothing_of_traces_and_the_store_nothing_while_nobody_traces()
    {
        await using var world = await World.Begin(Greeting);
        var quiet = world.Customer(handle: "+15005550007");
        await quiet.Writes("hello");
        using var spans = new Spans(world);
        var traced = world.Customer();
        await traced.Writes("hello");

        var lanes = world.Get<LaneStore>();
        (await lanes.Read(quiet.Lane, 0, 1))[0].Trace.ShouldBeNull();
        (await lanes.Read(traced.Lane, 0, 1))[0].Trace.ShouldBe(spans.Named("receive twilio-sms")[0].Id);
        var trace = spans.Ended[0].TraceId.ToHexString();
        world.Host.Engine.ReadHistory(traced.First.Value).Select(happened => happened.ToString()).ShouldAllBe(happened => !happened!.Contains(trace));
    }

    private static string Tags(Activity span) => string.Join(' ', span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"));
}
