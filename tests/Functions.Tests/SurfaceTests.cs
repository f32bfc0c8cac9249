using System.Runtime.CompilerServices;
using Messaging.Functions.Events;
using Messaging.Functions.Media;
using Messaging.Functions.Storage;
using Messaging.Local.Engine.History;
using Messaging.Local.Functions;
using Messaging.Messages;
using Messaging.Shared;
using Microsoft.Azure.Functions.Worker;

namespace Messaging.Functions.Tests;

/// <summary>
/// All that is known by its name outside of the code: running orchestrations, stored data, providers' settings and the infrastructure depend on it.
/// Who means a change makes it in Surface.expected.txt as well.
/// </summary>
public sealed class SurfaceTests
{
    [Fact]
    public async Task What_others_know_us_by_has_not_changed()
    {
        await using var world = await World.Begin(WorldOptions.Greeting with { Engine = new() });
        await world.Customer().Writes("hello");
        await world.Vendors.WriteAsync("twilio-sms", world.Customer().Handle, new Content.Media(MediaType.Image, new MediaSource.ProviderMedia("a picture")));
        await world.Settle();
        var history = world.Host.Engine.ReadHistory(world.Customer().First.Value);
        var copying = world.Host.Engine.ReadHistory(MediaId.BroughtBy(world.Customer().Lane, 2).Value);

        string[] surface =
        [
            .. FunctionCatalogue.Of(typeof(Registration).Assembly).All.Select(Described).Order(StringComparer.Ordinal),
            .. history.Concat(copying).OfType<HistoryEvent.ExecutionStarted>().Select(start => $"instance {start.Name}: input {Input(start.Input!)}"),
            .. history.OfType<HistoryEvent.EventRaised>().Select(raised => $"event {raised.Name}"),
            $"topic {EventPublisher.Topic}",
            .. MessagingTables.Names.Select(name => $"table {name}"),
            $"container {QuarantineStore.Container}",
            $"container {MediaStore.Container}",
        ];

        surface.ShouldBe(await File.ReadAllLinesAsync(Path.Combine(Here(), "Surface.expected.txt")), string.Join(Environment.NewLine, surface));
    }

    private static string Described(FoundFunction function) => $"function {function.Name}: " + function.Trigger switch
    {
        HttpTriggerAttribute http => $"{string.Join(',', http.Methods!).ToUpperInvariant()} /{http.Route}",
        ServiceBusTriggerAttribute bus => $"{(bus.IsBatched ? "batches" : "messages")} of {bus.QueueName ?? $"{bus.TopicName}/{bus.SubscriptionName}"} by {bus.Connection}",
        TimerTriggerAttribute timer => $"timer {timer.Schedule}",
        OrchestrationTriggerAttribute => "orchestration",
        ActivityTriggerAttribute => "activity",
        var other => throw new NotSupportedException(other.GetType().Name),
    };

    private static string Input(string json) =>
        string.Join(", ", System.Text.Json.Nodes.JsonNode.Parse(json)!.AsObject().Select(property => property.Key));

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
