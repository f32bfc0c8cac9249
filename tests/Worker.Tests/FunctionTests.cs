using System.Reflection;
using Azure.Data.Tables;
using Azure.Messaging.ServiceBus;
using Messaging.Functions;
using Messaging.Functions.Events;
using Messaging.Local.Functions;
using Microsoft.Azure.Functions.Worker;

namespace Messaging.Worker.Tests;

[Collection(nameof(Stages))]
public sealed class FunctionTests(Stages stages)
{
    [Fact]
    public void The_worker_indexes_every_function_that_is_written_and_so_does_the_local_host()
    {
        var written = typeof(Registration).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            .Select(method => method.GetCustomAttribute<FunctionAttribute>()?.Name).OfType<string>().Order(StringComparer.Ordinal).ToList();

        stages.Host.Functions.Select(function => function.Name).Order(StringComparer.Ordinal).ShouldBe(written);
        FunctionCatalogue.Of(typeof(Registration).Assembly).All.Select(function => function.Name).ShouldBe(written);
    }

    public static TheoryData<string> Timers => [.. FunctionCatalogue.Of(typeof(Registration).Assembly).With<TimerTriggerAttribute>().Select(timer => timer.Function.Name)];

    [Theory]
    [MemberData(nameof(Timers))]
    public Task A_timer_that_comes_due_does_its_work(string timer) => stages.Host.Tick(timer);

    [Fact]
    public async Task What_the_bus_delivers_is_logged_once_however_often_it_comes()
    {
        var message = new ServiceBusMessage("""
            {"specversion":"1.0","source":"/messaging","datacontenttype":"application/json","id":"c-bus.1.0","type":"messaging.opened","subject":"c-bus",
             "time":"2026-01-05T09:00:00Z","data":{"turn":1,"index":0,"account":"twilio-sms","channel":"sms"}}
            """)
        { MessageId = "c-bus.1.0", SessionId = "c-bus", ContentType = CloudEvent.MediaType };

        await stages.Host.Deliver("EventLog", message, message);
        await stages.Host.Deliver("EventLog", message);

        var rows = stages.Tables.GetTableClient("events").Query<TableEntity>(row => row.RowKey.CompareTo("c-bus") > 0 && row.RowKey.CompareTo("c-bus.") < 0).ToList();
        rows.ShouldHaveSingleItem().GetString("Type").ShouldBe("opened");
    }
}
