using System.Net;
using Messaging.Shared;
using Messaging.Simulator.Sending;
using NodaTime;

namespace Messaging.Functions.Tests.Sending;

/// <summary>Read marks and typing: what a customer sees beside messages.</summary>
public sealed class SignTests
{
    private const string Look = "lookup: { connectors: { customer: { email: anna@example.com } }, timeout: 20s }";

    [Theory]
    [InlineData("whatsapp", "+15005550006")]
    [InlineData("messenger", "7000000000000001")]
    [InlineData("instagram", "7000000000000001")]
    [InlineData("line", "U4af4980629d1b7a4a5c0dd0bb23d6f1e")]
    [InlineData("rcs", "+15005550006")]
    [InlineData("own", "anna")]
    public async Task What_the_bot_answers_it_has_read_and_says_so_once(string account, string handle)
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer(account, handle);

        await customer.Writes("hello");
        await world.AdvanceMinutes(20);

        world.Vendors.Log.Signs.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            sign => (sign.Account, sign.Sign).ShouldBe((account, "read")),
            sign => (sign.Customer ?? customer.Handle).ShouldBe(customer.Handle));
        customer.Heard.ShouldNotBeEmpty();
        world.Vendors.Log.Refused.ShouldBeEmpty();

        await customer.Writes("hello again");
        world.Vendors.Log.Signs.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("twilio-sms", "+15005550006")]
    [InlineData("telegram", "5000000001")]
    public async Task Where_a_channel_has_no_such_sign_none_is_tried(string account, string handle)
    {
        await using var world = await World.Begin(WorldOptions.Greeting);

        await world.Customer(account, handle).Writes("hello");

        world.Vendors.Log.Signs.ShouldBeEmpty();
        world.Log.Lines.ShouldNotContain(line => line.Contains("did not give the sign", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_company_may_wish_that_nothing_is_seen()
    {
        await using var world = await World.Begin(WorldOptions.Greeting with { Settings = WorldOptions.WithoutSigns });
        var customer = world.Customer("whatsapp");

        await customer.Writes("hello");

        customer.Heard.ShouldNotBeEmpty();
        world.Vendors.Log.Signs.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_sign_that_fails_is_lost_and_the_answer_is_not()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer("messenger", "7000000000000001");
        world.Wire.Asking = async request =>
        {
            if (await Wire.IsSign(request))
            {
                throw new HttpRequestException(HttpRequestError.ConnectionError, "Nobody listens.");
            }
        };

        await customer.Writes("hello");

        customer.Heard.ShouldBe((await customer.Story()).Said);
        world.Log.Lines.ShouldContain(line => line.Contains("messenger did not give the sign Read", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sign_that_nobody_answers_holds_up_nobody_for_longer_than_a_moment()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer("messenger", "7000000000000001");
        var (sent, never) = (new TaskCompletionSource(), new TaskCompletionSource());
        world.Wire.Answering = async request =>
        {
            if (await Wire.IsSign(request))
            {
                // Only then does the turn wait for nothing else.
                await sent.Task;
                using var idle = world.Quiet.Idle();
                await never.Task;
            }
            else if (Wire.IsToProvider(request))
            {
                sent.TrySetResult();
            }
        };

        await customer.Writes("hello");
        customer.Heard.Count.ShouldBe(1);
        await world.Advance(Duration.FromSeconds(3));
        never.SetResult();
        await customer.Writes("hello again");

        customer.Heard.Count.ShouldBe(2);
        world.Log.Lines.ShouldContain(line => line.Contains("messenger did not give the sign Read: no answer in time", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0.4, 0)]
    [InlineData(0.6, 1)]
    [InlineData(15, 1)]
    public async Task Where_an_answer_takes_time_the_customer_sees_that_it_is_coming(double seconds, int signs)
    {
        using var flow = new TemporaryFlow(Look, "failed: end");
        await using var world = await World.Begin(new WorldOptions { Services = flow.Register, Settings = flow.Settings });
        var answer = new TaskCompletionSource();
        IDisposable? onTheWay = null;
        world.Wire.Asking = async request =>
        {
            if (request.RequestUri!.AbsolutePath == "/simulator/crm/customers")
            {
                using var idle = world.Quiet.Idle();
                await answer.Task;
            }
            else if (await Wire.IsSign(request))
            {
                onTheWay = world.Quiet.Busy();
            }
        };
        world.Wire.Answered = (_, _) => Interlocked.Exchange(ref onTheWay, null)?.Dispose();
        var customer = world.Customer("whatsapp");

        await customer.Writes("hello");
        await world.Advance(Duration.FromSeconds(seconds));
        var seen = world.Vendors.Log.Signs;
        answer.SetResult();
        await world.Settle();

        seen.Count(sign => sign.Sign == "typing").ShouldBe(signs);
    }

    [Fact]
    public async Task Who_has_the_conversation_is_seen_typing_as_often_as_the_vendor_forgets_it()
    {
        await using var world = await World.Begin();
        var customer = world.Customer("telegram", "5000000001");
        await customer.Writes("hello");
        var (anna, ben) = (world.Desk("anna"), world.Desk("ben"));
        await anna.Does(customer.First, "take");

        await Types(ben, customer);
        world.Vendors.Log.Signs.ShouldBeEmpty();
        await Types(anna, customer);
        await Types(anna, customer);
        await world.Advance(Duration.FromSeconds(4));
        await Types(anna, customer);
        world.Vendors.Log.Signs.ShouldBe([new GivenSign("telegram", customer.Handle, "typing")]);

        await world.Advance(Duration.FromSeconds(1));
        await Types(anna, customer);
        world.Vendors.Log.Signs.Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_an_agent_looks_at_counts_as_read_when_it_is_his()
    {
        await using var world = await World.Begin();
        var customer = world.Customer("messenger", "7000000000000001");
        await customer.Writes("hello");
        await world.Desk("anna").Does(customer.First, "take");
        await customer.Writes("anybody there?");
        var before = world.Vendors.Log.Signs.Count;

        await Opens(world.Desk("ben"), customer);
        world.Vendors.Log.Signs.Count.ShouldBe(before);
        await Opens(world.Desk("anna"), customer);
        await Opens(world.Desk("anna"), customer);
        await world.Desk("anna").Does(customer.First, "reply", new { text = "Yes!" });

        world.Vendors.Log.Signs.Skip(before).ShouldBe([new GivenSign("messenger", customer.Handle, "read")]);
    }

    private static Task Types(DeskClient agent, Customer customer) => Asks(agent, HttpMethod.Put, $"desk/conversations/{customer.First}/typing", HttpStatusCode.NoContent);

    private static Task Opens(DeskClient agent, Customer customer) => Asks(agent, HttpMethod.Get, $"desk/conversations/{customer.First}", HttpStatusCode.OK);

    private static async Task Asks(DeskClient agent, HttpMethod method, string path, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(method, path);
        using var response = await agent.Asks(request);
        response.StatusCode.ShouldBe(status);
    }
}
