using Messaging.Conversations;
using Messaging.Functions.Flows;
using Messaging.Shared;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Messaging.Functions.Tests.Conversations;

/// <summary>A bot of others, asked by signed requests; whatever it does, the customer reaches somebody.</summary>
public sealed class BotTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public BotTests() => File.WriteAllText(_file, """
        flow: assisted
        title: Assisted
        for: Sells lamps.
        start: { conversation: opened, by: contact }
        steps:
          talk:
            bot: { name: shop, turns: 4, answer: 5s, with: { contact: "{{ contact.name }}" }, save: wish }
            outcomes: { handoff: people, failed: people, limit: people }
            then: end
          people:
            assign: { team: support, note: "It was about {{ wish.about | default:something }}." }
            then: end
        """);

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task Its_answers_are_said_until_it_is_done()
    {
        await using var world = await Begin();
        var customer = world.Customer();

        await customer.Writes("hello");
        await customer.Writes("a lamp");
        await customer.Writes("bye");

        customer.Heard.ShouldBe(["You said: hello", "You said: a lamp", "It was a pleasure.", "Goodbye!"]);
        (await world.State(customer.First)).Ticket.ShouldBeNull();
    }

    [Theory]
    [InlineData("error")]
    [InlineData("rubbish")]
    [InlineData("slow")]
    [InlineData("person")]
    public async Task Whatever_it_does_the_customer_reaches_a_person(string text)
    {
        await using var world = await Begin();
        var customer = world.Customer("whatsapp");
        await world.Desk("anna").Is("online");

        await customer.Writes("hello");
        await customer.Writes(text);
        await world.Advance(Duration.FromSeconds(10));

        customer.LastHeard.ShouldBe("Anna is with you now.");
    }

    [Fact]
    public async Task Once_it_was_asked_often_enough_a_person_takes_over()
    {
        await using var world = await Begin();
        var customer = world.Customer();
        await world.Desk("anna").Is("online");

        foreach (var text in new[] { "1", "2", "3", "4", "5" })
        {
            await customer.Writes(text);
        }

        customer.Heard.ShouldBe(["You said: 1", "You said: 2", "You said: 3", "You said: 4", "Anna is with you now."]);
    }

    [Fact]
    public async Task A_bot_that_knows_another_key_takes_nothing_and_a_person_does()
    {
        await using var world = await Begin(("Messaging:Bots:shop:Key", "another-key-of-32-characters-or-more"));
        var customer = world.Customer();
        await world.Desk("anna").Is("online");

        await customer.Writes("hello");

        customer.Heard.ShouldBe(["Anna is with you now."]);
        (await world.Notices(customer)).ShouldContain(notice => notice.Contains("status-401", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_it_learned_is_there_for_the_person()
    {
        await using var world = await Begin();
        var customer = world.Customer();
        await world.Desk("anna").Is("online");

        await customer.Writes("person");

        (await world.Get<Storage.ConversationStore>().Timeline(customer.First)).Select(line => line.What).OfType<TimelineItem.AgentNote>()
            .ShouldHaveSingleItem().Text.ShouldBe("It was about a lamp.");
    }

    private Task<World> Begin(params (string Name, string Value)[] settings) => World.Begin(new WorldOptions
    {
        Settings = WorldOptions.OnEveryAccount("assisted").Concat(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).ToDictionary(),
        Services = services => services.AddSingleton(FlowFolder.Of(_file)),
    });
}
