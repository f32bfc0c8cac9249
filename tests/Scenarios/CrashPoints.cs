using Messaging.Shared;
using Messaging.Simulator.Faults;
using Messaging.Simulator.Writing;

namespace Messaging.Scenarios;

/// <summary>Plays a conversation of three messages again and again, the host dying after another of its steps each time.</summary>
internal sealed record CrashPoints(string Account, bool Receipts)
{
    private const int FewestSteps = 30;

    /// <summary>Longer than redelivery, doubt and sweep take together.</summary>
    private const double Drain = 4;

    private static readonly string[] Texts = ["one", "two", "three"];

    public async Task TryAll()
    {
        var undisturbed = await Play(new Death(atStep: 0));
        undisturbed.Taken.ShouldBe(string.Join('|', Texts));
        undisturbed.Sent.ShouldBeGreaterThan(0);

        var step = 1;
        for (var death = new Death(step); await Play(death) is var played && death.HasCome; death = new Death(++step))
        {
            // Accepted, but the answer died with us, and no receipt tells: rather twice than never.
            var doubted = death.After == Death.Provider && !Receipts ? 1 : 0;
            played.ShouldBe(undisturbed with { Sent = undisturbed.Sent + doubted }, $"died after step {step}, {death.After}");
        }

        step.ShouldBeGreaterThan(FewestSteps);
    }

    private async Task<Played> Play(Death death)
    {
        await using var world = await World.Begin(WorldOptions.Greeting with { Services = death.Haunt, Settings = WorldOptions.WithoutSigns });
        world.Wire.Answering = death.Answering;
        death.Counts = true;
        if (!Receipts)
        {
            world.Vendors.Faults.Add(new Fault.NoReceipts { Times = int.MaxValue });
        }

        var customer = world.Customer(Account);
        foreach (var text in Texts)
        {
            var options = new WriteOptions { Id = $"message-{text}" };
            var posted = customer.Posts(text, options);
            await death.Around(world, world.Settle());
            if ((await posted).Replies[0].Status != 200 && Account != "whatsapp")
            {
                // Not every vendor posts again by itself; somebody reads its console then.
                await customer.Writes(text, options);
            }

            await death.Around(world, world.AdvanceMinutes(Drain));
        }

        await world.AdvanceMinutes(Drain);
        return await Played.In(world, customer);
    }
}
