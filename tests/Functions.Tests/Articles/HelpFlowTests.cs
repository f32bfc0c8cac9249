using Messaging.Conversations;
using Messaging.Shared;
using NodaTime;

namespace Messaging.Functions.Tests.Articles;

/// <summary>The sample flow that answers from the help centre, played over webhooks on three channels.</summary>
public sealed class HelpFlowTests
{
    private const string Question = "Hello there! I find answers about orders, returns, deliveries and payments. What would you like to know?";
    private const string Solved = "Did this solve it?\n1. Yes\n2. No";
    private const string Topic = "Then a colleague will look at it. In a few words, what is it about?";
    private const string Thanks = "Thank you. Somebody will be with you as soon as possible.";

    private static WorldOptions Help(params (string Name, string Value)[] settings) => new()
    {
        Settings = WorldOptions.OnEveryAccount("help").Concat(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).ToDictionary(),
    };

    private static WorldOptions HelpCentre => Help(
        ("Messaging:Articles:Site", ""),
        ("Messaging:Articles:Url", "http://127.0.0.1:7071/simulator/help/api/v2/help_center/articles/search.json"),
        ("Messaging:Articles:Auth", "crm"),
        ("Messaging:Articles:Locales:en", "en-us"));

    [Fact]
    public async Task Whom_an_article_helped_says_so_and_leaves_no_ticket()
    {
        await using var world = await World.Begin(Help());
        using var measured = new Measurements(world);
        var customer = world.Customer();

        await customer.Writes("hi");
        await customer.Writes("How do I return something?");
        await customer.Writes("yes");

        customer.Heard.ShouldBe(
        [
            Question,
            "This may help.\n\nReturning an order\nYou can send back anything within 30 days, as long as it is unused. Ask for a label, stick it on the parcel, and hand that in at any post office.\nhttps://help.example.com/en/returns",
            Solved,
            "Glad to hear it. Goodbye!",
        ]);
        measured.Tags("messaging.flow.outcome").ShouldBe(["flow=help outcome=began", "flow=help outcome=deflected", "flow=help outcome=contained"]);
        (await world.State(customer.First)).ShouldSatisfyAllConditions(
            state => state.Ticket.ShouldBeNull(),
            state => state.Lifecycle.ShouldBeOfType<Lifecycle.Closed>());
    }

    [Fact]
    public async Task Silence_after_an_article_counts_as_this_flow_says()
    {
        await using var world = await World.Begin(Help());
        using var measured = new Measurements(world);
        var customer = world.Customer("whatsapp");

        await customer.Writes("hi");
        await customer.Writes("Where is my parcel?");
        await world.AdvanceMinutes(11);

        customer.LastHeard.ShouldBe("Glad to hear it. Goodbye!");
        measured.Tags("messaging.flow.outcome").ShouldContain("flow=help outcome=deflected");
    }

    [Fact]
    public async Task A_no_leads_to_a_person_who_reads_what_it_is_about()
    {
        await using var world = await World.Begin(Help());
        using var measured = new Measurements(world);
        var customer = world.Customer();
        await world.Desk("anna").Is("online");

        await customer.Writes("hi");
        await customer.Writes("my card was refused");
        await customer.Writes("no");
        await customer.Writes("They charged me twice");

        customer.Heard.TakeLast(3).ShouldBe([Topic, Thanks, "Anna is with you now."]);
        measured.Tags("messaging.flow.outcome").ShouldBe(["flow=help outcome=began", "flow=help outcome=handed-over"]);
        (await world.Get<Storage.ConversationStore>().Timeline(customer.First)).Select(line => line.What).OfType<TimelineItem.AgentNote>()
            .ShouldHaveSingleItem().Text.ShouldBe("About payment; asked: my card was refused");
    }

    [Fact]
    public async Task What_nobody_understands_is_counted_and_given_to_a_person()
    {
        await using var world = await World.Begin(Help());
        using var measured = new Measurements(world);
        var customer = world.Customer();
        await world.Desk("anna").Is("online");

        foreach (var text in new[] { "hi", "quantum physics", "string theory", "black holes" })
        {
            await customer.Writes(text);
        }

        customer.LastHeard.ShouldBe("Anna is with you now.");
        measured.Tags("messaging.flow.outcome").ShouldBe(["flow=help outcome=began", "flow=help outcome=unknown", "flow=help outcome=handed-over"]);
    }

    [Theory]
    [InlineData("twilio-sms", "+15005550006")]
    [InlineData("whatsapp", "+15005550006")]
    [InlineData("telegram", "721001")]
    public async Task Chinese_is_searched_in_Chinese_articles(string account, string handle)
    {
        await using var world = await World.Begin(Help());
        var customer = world.Customer(account, handle);

        await customer.Writes("你好");
        await customer.Writes("怎么退货？");
        await customer.Writes("是的");

        customer.Heard.ShouldContain(text => text.Contains("退货和退款", StringComparison.Ordinal));
        customer.LastHeard.ShouldBe("Glad to hear it. Goodbye!");
    }

    [Fact]
    public async Task French_customers_are_served_in_French()
    {
        await using var world = await World.Begin(Help(("Messaging:Accounts:0:Language", "fr")));
        var customer = world.Customer();

        await customer.Writes("bonjour");
        await customer.Writes("Je voudrais renvoyer un article");
        await customer.Writes("oui");

        customer.Heard[1].ShouldStartWith("Voici qui peut vous aider.\n\nRenvoyer une commande\n");
        customer.Heard[1].ShouldContain("\nhttps://help.example.com/fr/returns");
        customer.LastHeard.ShouldBe("Tant mieux. À bientôt !");
    }

    [Fact]
    public async Task A_help_centre_elsewhere_is_searched_by_HTTP()
    {
        await using var world = await World.Begin(HelpCentre);
        var customer = world.Customer();

        await customer.Writes("hi");
        await customer.Writes("How do I wash it?");

        customer.Heard.ShouldBe(
        [
            Question,
            "This may help.\n\nWashing wool\nHow to wash wool by hand\nhttps://help.example.com/hc/en-us/articles/35467",
            Solved,
        ]);
    }

    [Theory]
    [InlineData("nothing of that")]
    [InlineData("error")]
    [InlineData("slow")]
    public async Task Whatever_happens_to_the_help_centre_the_customer_is_not_left_alone(string question)
    {
        await using var world = await World.Begin(HelpCentre);
        var customer = world.Customer();

        await customer.Writes("hi");
        await customer.Writes(question);
        await world.Advance(Duration.FromSeconds(10));

        customer.LastHeard.ShouldBe(Topic);
    }
}
