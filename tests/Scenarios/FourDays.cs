using Messaging.Local.Engine;
using Messaging.Shared;
using Messaging.Simulator.Faults;
using Messaging.Simulator.Writing;
using NodaTime;

namespace Messaging.Scenarios;

/// <summary>A bit of everything: duplicates, crowds, failures of the provider, people, silence, restarts, an end and a new beginning.</summary>
internal static class FourDays
{
    /// <summary>What the customers heard and what was kept, as text: the same for every engine.</summary>
    public static async Task<string> Live(EngineOptions engine)
    {
        await using var world = await World.Begin(WorldOptions.Greeting with { Engine = engine });
        var carla = world.Customer("whatsapp");
        var dora = world.Customer("twilio-sms", "+15005550007");
        var (anna, ben) = (world.Desk("anna"), world.Desk("ben"));

        world.Vendors.Faults.Replace([new Fault.RateLimited(20), new Fault.ReorderedReceipts(), new Fault.CutOff(), new Fault.DuplicateReceipts()]);
        await carla.Writes("hello", new WriteOptions { Times = 3 });
        await dora.Writes("is anybody there?");
        await world.AdvanceMinutes(3);

        await anna.Is("online");
        await anna.Does(carla.First, "take");
        await ben.Does(dora.First, "assign", new { team = "support" });
        await Task.WhenAll(Enumerable.Range(1, 8).Select(number => carla.Posts($"{number}", new WriteOptions { At = world.Time.GetUtcNow().AddSeconds(number), Times = 2 })));
        await world.AdvanceMinutes(1);
        await anna.Does(carla.First, "reply", new { text = "Which of them?" }, key: "same");
        await anna.Does(carla.First, "reply", new { text = "Which of them?" }, key: "same");
        await world.Restart();

        await world.AdvanceMinutes(12);
        await carla.Writes("the third");
        await anna.Does(carla.First, "reply", new { text = "It is on its way." });
        await anna.Does(carla.First, "solve");
        await anna.Does(dora.First, "release");
        await ben.Is("online");
        await world.AdvanceMinutes(3);
        await ben.Does(dora.First, "solve");

        await world.Restart();
        await world.Advance(Duration.FromDays(4) + Duration.FromMinutes(5));
        await carla.Writes("and again");
        await world.AdvanceMinutes(40);

        return string.Join('\n', [.. await Told(world, carla), .. await Told(world, dora)]);
    }

    private static async Task<IEnumerable<string>> Told(World world, Customer customer)
    {
        var first = await customer.Story();
        return
        [
            $"{customer.Handle} heard {string.Join('|', customer.Heard)}",
            $"read {string.Join('|', first.Read)}",
            $"said {string.Join('|', first.Messages.Select(message => $"{message.Message.Id} {message.Dispatch.GetType().Name} {message.Delivery}"))}",
            $"{first.State.Lifecycle.GetType().Name} {first.State.Ticket?.Status} {first.State.Ticket?.Reopened}",
            $"then {await customer.Current()}",
            $"open {(await world.Get<Functions.Conversations.Views>().Open(10)).Count}",
        ];
    }
}
