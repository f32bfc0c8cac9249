using System.Net;
using Messaging.Channels;
using Messaging.Conversations;
using Messaging.Functions.Storage;
using Messaging.Shared;

namespace Messaging.Functions.Tests.WebChat;

public sealed class IdentityTests
{
    [Fact]
    public async Task A_known_user_finds_what_was_said_on_all_of_his_devices()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var (phone, laptop) = (new Visitor(world), new Visitor(world));
        await phone.Begins(Visitor.Proof("42"));
        await phone.Writes("hello");

        await laptop.Begins(Visitor.Proof("42"));

        laptop.Session.ShouldBe(phone.Session);
        laptop.Session.ShouldNotContain("42");
        (await laptop.Heard()).ShouldBe(await phone.Heard());
        (await Open(world, phone)).Contact.Fields["user"].ShouldBe("42");
    }

    [Fact]
    public async Task What_he_writes_on_one_device_stands_on_the_others_once()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var (phone, laptop) = (new Visitor(world), new Visitor(world));
        await phone.Begins(Visitor.Proof("42"));
        await laptop.Begins(Visitor.Proof("42"));

        await phone.Posts(new { id = "a/1", text = "hello" });
        await phone.Posts(new { id = "a/1", text = "hello" });
        await laptop.Posts(new { id = "b/1", choice = new { id = "order", label = "My order" } });

        (await laptop.Shown()).Where(message => message.Own).Select(message => message.Words).ShouldBe(["hello", "My order"]);
        (await phone.Shown()).ShouldBe(await laptop.Shown());
        (await phone.Shown())[0].ShouldBe((true, "hello"));
    }

    [Fact]
    public async Task What_was_stored_and_not_yet_shown_is_shown_when_it_is_posted_again()
    {
        var interruption = new Interruption("mailboxes", "Submit");
        await using var world = await World.Begin(WorldOptions.Greeting with { Services = interruption.Watch });
        var visitor = new Visitor(world);
        await visitor.Begins();
        interruption.BeforeNext(() => throw new InvalidDataException("The host dies here."));
        (await visitor.Posts(new { id = "1", text = "hello" })).StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await visitor.Shown()).ShouldBeEmpty();

        await visitor.Posts(new { id = "1", text = "hello" });

        (await visitor.Shown()).Where(message => message.Own).ShouldHaveSingleItem();
        (await Said(world, (await Open(world, visitor)).Id)).ShouldBe(["hello"]);
    }

    [Fact]
    public async Task A_known_users_session_runs_out()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var visitor = new Visitor(world);
        await visitor.Begins(Visitor.Proof("42"));

        await world.Advance(NodaTime.Duration.FromHours(24));

        (await visitor.Posts(new { id = "1", text = "hello" })).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await visitor.Begins(Visitor.Proof("42"))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Who_says_who_he_is_goes_on_with_his_conversation()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var visitor = new Visitor(world);
        await visitor.Writes("hello");
        var before = await Open(world, visitor);

        (await visitor.Begins(Visitor.Proof("42"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        await visitor.Writes("it is me");

        var after = await Open(world, visitor);
        after.Id.ShouldBe(before.Id);
        after.Contact.Fields["user"].ShouldBe("42");
        (await Said(world, after.Id)).ShouldBe(["hello", "it is me"]);
        (await visitor.Heard()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_he_writes_afterwards_opens_no_other_conversation_until_his_is_over()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var visitor = new Visitor(world);
        await visitor.Writes("hello");
        var first = await Open(world, visitor);
        await visitor.Begins(Visitor.Proof("42"));

        await world.Advance(NodaTime.Duration.FromDays(2));
        (await world.State(first.Id)).Lifecycle.ShouldBeOfType<Lifecycle.Closed>();
        await visitor.Begins(Visitor.Proof("42"));
        visitor = new Visitor(world);
        await visitor.Begins(Visitor.Proof("42"));
        await visitor.Writes("hello again");

        var second = await Open(world, visitor);
        second.Id.ShouldNotBe(first.Id);
        second.Contact.Fields["user"].ShouldBe("42");
        (await Said(world, second.Id)).ShouldBe(["hello again"]);
    }

    [Fact]
    public async Task Who_has_a_conversation_open_already_keeps_both_and_is_answered_in_one_place()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var (laptop, phone) = (new Visitor(world), new Visitor(world));
        await laptop.Begins(Visitor.Proof("42"));
        await laptop.Writes("from my laptop");
        var his = await Open(world, laptop);
        await phone.Writes("from my phone");
        var anonymous = await Open(world, phone);

        await phone.Begins(Visitor.Proof("42"));
        await phone.Writes("and again");
        await world.Desk("anna").Is("online");
        await world.Desk("anna").Does(anonymous.Id, "take");
        await world.Desk("anna").Does(anonymous.Id, "reply", new { text = "From Anna" });

        (await Open(world, phone)).Id.ShouldBe(his.Id);
        (await Said(world, his.Id)).ShouldBe(["from my laptop", "and again"]);
        (await Said(world, anonymous.Id)).ShouldBe(["from my phone"]);
        (await phone.Heard()).ShouldContain("From Anna");
        (await laptop.Heard()).ShouldBe(await phone.Heard());
        await world.Advance(NodaTime.Duration.FromDays(9));
        (await world.State(his.Id)).Lifecycle.ShouldBeOfType<Lifecycle.Closed>();
        (await world.State(anonymous.Id)).Lifecycle.ShouldBeOfType<Lifecycle.Closed>();
    }

    [Fact]
    public async Task A_wrong_proof_changes_nothing()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var visitor = new Visitor(world);
        await visitor.Writes("hello");
        var (session, before) = (visitor.Session, await Open(world, visitor));

        (await visitor.Begins(new { user = new { id = "42", hash = new string('0', 64) } })).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await visitor.Begins(new { user = new { id = "42" } })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        visitor.Session.ShouldBe(session);
        (await Open(world, visitor)).Turn.ShouldBe(before.Turn);
    }

    [Fact]
    public async Task Nobody_takes_the_conversation_of_whose_session_he_cannot_prove()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        using var request = new HttpRequestMessage(HttpMethod.Post, "webchat/webchat/sessions") { Content = System.Net.Http.Json.JsonContent.Create(Visitor.Proof("42")) };
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer somebody.else");

        using var response = await world.Http.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Another_user_on_the_same_device_does_not_get_the_first_ones_conversation()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var visitor = new Visitor(world);
        await visitor.Begins(Visitor.Proof("42"));
        await visitor.Writes("hello");

        await visitor.Begins(Visitor.Proof("43"));

        (await visitor.Heard()).ShouldBeEmpty();
    }

    private static async Task<Conversation> Open(World world, Visitor visitor)
    {
        var head = await world.Get<LaneStore>().Head(LaneId.Of(new Address(AccountId.Parse("webchat"), Channel.WebChat, visitor.Session)));
        return await world.State(ConversationId.Parse(head.Conversation!));
    }

    private static async Task<IReadOnlyList<string>> Said(World world, ConversationId conversation) =>
        [.. (await world.Get<ConversationStore>().Timeline(conversation)).Select(line => line.What).OfType<TimelineItem.FromCustomer>()
            .Select(said => ((Messages.Content.Text)said.Content).Body)];
}
