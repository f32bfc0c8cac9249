using System.Text.Json.Nodes;
using Messaging.Messages;
using Messaging.Outbound;
using Messaging.Providers;

namespace Messaging.Core.Tests.Providers.Messenger;

public sealed class MessengerMessageTests
{
    private static readonly OutboundMessage Hello = PlanCase.For(Accounts.Messenger, "7", new Content.Text("Hello"));

    [Fact]
    public void A_person_who_answers_late_is_marked_as_one()
    {
        Body(Hello)["messaging_type"]!.ToString().ShouldBe("RESPONSE");
        Body(Hello).ContainsKey("tag").ShouldBeFalse();

        var belated = Body(Hello with { Belated = true });
        belated["messaging_type"]!.ToString().ShouldBe("MESSAGE_TAG");
        belated["tag"]!.ToString().ShouldBe("HUMAN_AGENT");
    }

    [Fact]
    public void A_reply_names_the_message_that_it_answers() =>
        Body(Hello with { ReplyTo = "m_question" })["reply_to"]!["mid"]!.ToString().ShouldBe("m_question");

    [Fact]
    public void A_reaction_goes_by_our_own_id()
    {
        var meaning = PlanCase.Plan(Accounts.Messenger, Hello with { Content = new Content.Reaction("m_thanks", "👍") }).ShouldBeOfType<SendPlan.Calls>().Meaning!;

        meaning(new HttpReply(200, new Dictionary<string, string>(), """{"recipient_id":"7"}""")).ShouldBe(new SendOutcome.Accepted(Hello.Id.Value));
        meaning(new HttpReply(200, new Dictionary<string, string>(), "{}")).ShouldBe(new SendOutcome.Unknown("200"));
    }

    [Fact]
    public void Messenger_is_called_with_the_access_token() =>
        Call(Hello).Headers["Authorization"].ShouldBe("Bearer page-secret");

    [Theory]
    [InlineData("[1]")]
    [InlineData("\"text\"")]
    [InlineData("null")]
    [InlineData("{")]
    public void A_raw_payload_that_is_no_object_is_refused(string json) =>
        Should.Throw<ArgumentException>(() => Call(Hello with { Content = new Content.Text("x") { Raw = new("messenger", json) } }))
            .Message.ShouldContain("raw payload for messenger");

    [Theory]
    [InlineData(Signal.Typing, "typing_on")]
    [InlineData(Signal.Read, "mark_seen")]
    public void A_sign_is_an_action_of_the_sender(Signal signal, string action)
    {
        var call = ProviderCatalogue.Named("messenger").Signal(signal, Hello.To, "m_heard", Accounts.Messenger, Requests.Now).ShouldBeOfType<SendPlan.Calls>().Steps.ShouldHaveSingleItem().Call([]);

        call.Url.ShouldBe("https://graph.facebook.com/v25.0/me/messages");
        call.Text.ShouldBe($$"""{"recipient":{"id":"7"},"sender_action":"{{action}}"}""");
    }

    [Fact]
    public void A_medium_is_fetched_from_where_it_lies_and_without_a_credential()
    {
        var source = new MediaSource.Link(new Uri("https://cdn.example.com/a.jpg?oh=1"));

        var fetch = ProviderCatalogue.Named("messenger").Fetch(source, Accounts.Messenger, Requests.Now).ShouldNotBeNull();

        fetch.Steps.ShouldBeEmpty();
        fetch.Download([]).Headers.ShouldBeEmpty();
    }

    [Fact]
    public void What_was_not_fitted_to_the_channel_is_a_programming_error()
    {
        var tooMany = new Content.Choice("Which?", [.. Enumerable.Range(0, 14).Select(n => new ChoiceOption($"{n}", $"{n}"))]);
        var dials = new Content.Choice("How?", [new("a", "Call") { Action = new OptionAction.Dial("+1555") }]);

        Should.Throw<ArgumentException>(() => Call(Hello with { Content = tooMany }));
        Should.Throw<ArgumentException>(() => Call(Hello with { Content = new Content.Template("news", "en", []) }));
        Should.Throw<ArgumentException>(() => PlanCase.Plan(Accounts.Instagram, PlanCase.For(Accounts.Instagram, "6", dials)));
    }

    private static HttpCall Call(OutboundMessage message) =>
        PlanCase.Plan(Accounts.Messenger, message).ShouldBeOfType<SendPlan.Calls>().Steps.ShouldHaveSingleItem().Call([]);

    private static JsonObject Body(OutboundMessage message) => JsonNode.Parse(Call(message).Text)!.AsObject();
}
